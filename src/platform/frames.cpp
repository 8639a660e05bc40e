#include "platform/frames.hpp"

namespace platform {

void run(std::unique_ptr<Frames> frames)
{
    for (bool goOn = true; goOn;) {
        const double wait = frames->waitSeconds();
        if (wait != 0) frames->rest();
        goOn = frames->frame(frames->window().events(wait));
    }
}

}  // namespace platform
