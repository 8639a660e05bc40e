#include "platform/frames.hpp"

namespace platform {

void run(std::unique_ptr<Frames> frames)
{
    while (frames->frame(frames->window().events(frames->waitSeconds()))) {
    }
}

}  // namespace platform
