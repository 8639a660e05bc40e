// For std::visit: what to do with each alternative of a variant. One without an answer does not compile.
#pragma once

namespace base {

template <class... Answers>
struct Cases : Answers... {
    using Answers::operator()...;
};
template <class... Answers>
Cases(Answers...) -> Cases<Answers...>;

}  // namespace base
