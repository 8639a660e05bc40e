#include "layout/place/waters.hpp"

#include <array>

#include "look/color.hpp"

namespace layout {

std::span<const Water> waters()
{
    // Middles and widths read off the base map.
    static constexpr std::array list{
        Water{{-132, 8}, 9000, "Pazifischer Ozean", "Pacific Ocean"},
        Water{{-34, 10}, 3800, "Atlantischer Ozean", "Atlantic Ocean"},
        Water{{80, -22}, 6000, "Indischer Ozean", "Indian Ocean"},
        Water{{150, 78}, 900, "Nordpolarmeer", "Arctic Ocean"},
        Water{{-75.5, 14.8}, 1500, "Karibisches Meer", "Caribbean Sea"},
        Water{{63.5, 15}, 1400, "Arabisches Meer", "Arabian Sea"},
        Water{{161, -39}, 1400, "Tasmansee", "Tasman Sea"},
        Water{{88.5, 14}, 1200, "Golf von Bengalen", "Bay of Bengal"},
        Water{{2, 0.5}, 1200, "Golf von Guinea", "Gulf of Guinea"},
        Water{{-90.5, 25}, 1200, "Golf von Mexiko", "Gulf of Mexico"},
        Water{{18.6, 34.4}, 1100, "Mittelmeer", "Mediterranean Sea"},
        Water{{3, 67.5}, 900, "Europäisches Nordmeer", "Norwegian Sea"},
        Water{{38, 73.2}, 900, "Barentssee", "Barents Sea"},
        Water{{178.5, 57.5}, 900, "Beringmeer", "Bering Sea"},
        Water{{149, 54}, 900, "Ochotskisches Meer", "Sea of Okhotsk"},
        Water{{-53.5, 58.5}, 900, "Labradorsee", "Labrador Sea"},
        Water{{155, -18}, 900, "Korallenmeer", "Coral Sea"},
        Water{{114.5, 14}, 800, "Südchinesisches Meer", "South China Sea"},
        Water{{-5, 75.5}, 700, "Grönlandsee", "Greenland Sea"},
        Water{{34.6, 43.2}, 700, "Schwarzes Meer", "Black Sea"},
        Water{{-85.5, 60}, 650, "Hudson Bay", "Hudson Bay"},
        Water{{134.3, 40}, 600, "Japanisches Meer", "Sea of Japan"},
        Water{{125, 29}, 500, "Ostchinesisches Meer", "East China Sea"},
        Water{{3.2, 56.2}, 480, "Nordsee", "North Sea"},
        Water{{-4.6, 45.2}, 420, "Golf von Biskaya", "Bay of Biscay"},
        Water{{18.9, 37.3}, 400, "Ionisches Meer", "Ionian Sea"},
        Water{{12.2, 39.8}, 320, "Tyrrhenisches Meer", "Tyrrhenian Sea"},
        Water{{50.8, 41.8}, 300, "Kaspisches Meer", "Caspian Sea"},
        Water{{51.6, 27.1}, 280, "Persischer Golf", "Persian Gulf"},
        Water{{37.6, 21}, 260, "Rotes Meer", "Red Sea"},
        Water{{-2.6, 50.1}, 240, "Ärmelkanal", "English Channel"},
        Water{{19.4, 56.4}, 230, "Ostsee", "Baltic Sea"},
        Water{{25.2, 38.4}, 190, "Ägäis", "Aegean Sea"},
        Water{{19.8, 61.6}, 180, "Bottnischer Meerbusen", "Gulf of Bothnia"},
        Water{{37.6, 65.4}, 170, "Weißes Meer", "White Sea"},
        Water{{26, 59.8}, 170, "Finnischer Meerbusen", "Gulf of Finland"},
        Water{{15.6, 42.9}, 170, "Adria", "Adriatic Sea"},
        Water{{-4.9, 53.8}, 150, "Irische See", "Irish Sea"},
        Water{{7.5, 54.3}, 140, "Deutsche Bucht", "German Bight"},
        Water{{8.7, 57.9}, 140, "Skagerrak", "Skagerrak"},
        Water{{14.5, 54.55}, 110, "Pommersche Bucht", "Bay of Pomerania"},
        Water{{11.5, 56.8}, 90, "Kattegat", "Kattegat"},
        Water{{11.3, 54.25}, 60, "Mecklenburger Bucht", "Bay of Mecklenburg"},
        Water{{9.4, 47.62}, 40, "Bodensee", "Lake Constance"},
    };
    return list;
}

scene::Rgba waterInk(const look::Palette& colors)
{
    return look::mixed(colors.accent, colors.textMuted, 0.5);
}

}  // namespace layout
