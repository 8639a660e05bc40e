#include "look/color_distance.hpp"

#include <cmath>

#include "base/angle.hpp"
#include "look/color.hpp"

namespace look {

namespace {

double radians(double degrees) { return degrees * base::pi / 180; }

double cubeRootOrLine(double t)
{
    constexpr double epsilon = 216.0 / 24389.0, kappa = 24389.0 / 27.0;
    return t > epsilon ? std::cbrt(t) : (kappa * t + 16) / 116;
}

/// Hue angle in [0, 360) degrees; 0 for grey.
double hueDeg(double a, double b)
{
    if (a == 0 && b == 0) return 0;
    const double degrees = std::atan2(b, a) * 180 / base::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

/// sqrt(c^7 / (c^7 + 25^7)).
double chromaTerm(double chroma)
{
    const double power = std::pow(chroma, 7);
    return std::sqrt(power / (power + std::pow(25.0, 7)));
}

}  // namespace

Lab toLab(scene::Rgba color)
{
    const LinearRgb c = toLinear(color);
    const double x = 0.4124564 * c.r + 0.3575761 * c.g + 0.1804375 * c.b;
    const double y = 0.2126729 * c.r + 0.7151522 * c.g + 0.0721750 * c.b;
    const double z = 0.0193339 * c.r + 0.1191920 * c.g + 0.9503041 * c.b;
    const double fx = cubeRootOrLine(x / 0.95047), fy = cubeRootOrLine(y), fz = cubeRootOrLine(z / 1.08883);
    return {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
}

double colorDistance(const Lab& first, const Lab& second)
{
    const double meanC = (std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2;
    const double stretch = 1 + 0.5 * (1 - chromaTerm(meanC));
    const double a1 = stretch * first.a, a2 = stretch * second.a;
    const double c1 = std::hypot(a1, first.b), c2 = std::hypot(a2, second.b);
    const double h1 = hueDeg(a1, first.b), h2 = hueDeg(a2, second.b);

    double hueStep = 0, hueMean = h1 + h2;
    if (c1 * c2 != 0) {
        hueStep = h2 - h1;
        if (hueStep > 180) hueStep -= 360;
        if (hueStep < -180) hueStep += 360;
        if (std::abs(h1 - h2) <= 180)
            hueMean = (h1 + h2) / 2;
        else
            hueMean = h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }
    const double dL = second.l - first.l, dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(hueStep / 2));

    const double lMean = (first.l + second.l) / 2, cMean = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(hueMean - 30)) + 0.24 * std::cos(radians(2 * hueMean)) +
                     0.32 * std::cos(radians(3 * hueMean + 6)) - 0.20 * std::cos(radians(4 * hueMean - 63));
    const double fromMiddle = (lMean - 50) * (lMean - 50);
    const double sL = 1 + 0.015 * fromMiddle / std::sqrt(20 + fromMiddle), sC = 1 + 0.045 * cMean,
                 sH = 1 + 0.015 * cMean * t;
    const double turn = 30 * std::exp(-std::pow((hueMean - 275) / 25, 2));
    const double rotation = -std::sin(radians(2 * turn)) * 2 * chromaTerm(cMean);
    const double l = dL / sL, c = dC / sC, h = dH / sH;
    return std::sqrt(l * l + c * c + h * h + rotation * c * h);
}

double colorDistance(scene::Rgba first, scene::Rgba second)
{
    return colorDistance(toLab(first), toLab(second));
}

}  // namespace look
