// A desktop has threads.
#include "platform/apart.hpp"

namespace platform {

Apart::Apart() = default;
Apart::~Apart() = default;

void Apart::expect(bool /*isSoon*/) {}
bool Apart::start(Work /*work*/) { return false; }
Apart::State Apart::state() const { return State::Idle; }
double Apart::share() const { return 0; }
std::string Apart::take() { return {}; }
void Apart::stop() {}

}  // namespace platform
