"""What the people of a place call it: the languages of each country, and names in scripts other than Latin.

Only what the catalogues of GeoNames have; a country that is missing here keeps GeoNames' main names and has none in its own script.
"""
import re
import unicodedata

from geonames import accents, is_latin, unaccented

# By country; of several languages the first one whose catalogue has a name.
LANGUAGES = {
    "AE": "ar", "AF": "fa ps", "AL": "sq", "AM": "hy", "AT": "de", "AZ": "az", "BD": "bn", "BG": "bg", "BH": "ar", "BT": "dz", "BY": "be ru",
    "CN": "zh", "CY": "el", "CZ": "cs", "DK": "da", "DZ": "ar", "EE": "et", "EG": "ar", "ER": "ti", "ES": "es", "ET": "am", "FR": "fr",
    "GE": "ka", "GR": "el", "HK": "zh", "HR": "hr", "HU": "hu", "IL": "he ar", "IN": "hi mr bn ta te kn ml gu pa or", "IQ": "ar ckb",
    "IR": "fa", "IS": "is", "IT": "it", "JO": "ar", "JP": "ja", "KG": "ky ru", "KH": "km", "KP": "ko", "KR": "ko", "KW": "ar", "KZ": "kk ru",
    "LA": "lo", "LB": "ar", "LK": "si ta", "LT": "lt", "LV": "lv", "LY": "ar", "MA": "ar", "MD": "ro", "MK": "mk", "MM": "my", "MN": "mn",
    "MO": "zh", "MV": "dv", "NL": "nl", "NO": "nb", "NP": "ne", "OM": "ar", "PK": "ur", "PL": "pl", "PS": "ar", "PT": "pt", "QA": "ar",
    "RO": "ro", "RS": "sr", "RU": "ru", "SA": "ar", "SD": "ar", "SE": "sv", "SI": "sl", "SK": "sk", "SY": "ar", "TH": "th", "TJ": "tg",
    "TN": "ar", "TR": "tr", "TW": "zh", "UA": "uk ru", "VN": "vi", "YE": "ar"}
# Words by which Unicode names the letters of a country's scripts, where that is not Latin.
SCRIPTS = {
    **dict.fromkeys("AE BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SY TN YE AF".split(), ("ARABIC",)),
    **dict.fromkeys("BG BY KG KZ MK MN RS RU TJ UA ME".split(), ("CYRILLIC",)),
    **dict.fromkeys("CN HK MO TW".split(), ("CJK",)), **dict.fromkeys("KP KR".split(), ("HANGUL",)),
    **dict.fromkeys("ER ET".split(), ("ETHIOPIC",)), **dict.fromkeys("CY GR".split(), ("GREEK",)),
    "AM": ("ARMENIAN",), "BD": ("BENGALI",), "BT": ("TIBETAN",), "GE": ("GEORGIAN",), "IL": ("HEBREW", "ARABIC"),
    "IN": ("DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "GUJARATI", "GURMUKHI", "ORIYA"),
    "JP": ("CJK", "HIRAGANA", "KATAKANA"), "KH": ("KHMER",), "LA": ("LAO",), "LK": ("SINHALA", "TAMIL"), "MM": ("MYANMAR",),
    "MV": ("THAANA",), "NP": ("DEVANAGARI",), "TH": ("THAI",)}
WHAT_IT_IS = re.compile("(特别市|特別市|市|都|府|县|縣|区|區|镇|鎮|町|村|특별자치시|특별시|광역시|시|군|읍)$")
CEDILLAS = str.maketrans("şţŞŢ", "șțȘȚ")  # of old keyboards; Romanian has commas below
# Several scripts may be one country's; more names than these are spellings by strangers.
MOST = {"IL": 2, "IN": 3, "LK": 2, "UA": 2, "BY": 2, "KZ": 2, "KG": 2}


def is_in(text, scripts):
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(unicodedata.name(c, "").split(" ")[0] in scripts for c in letters)


def as_typed(names):
    """With the forms that people type: without "city" behind the name in Chinese, Japanese and Korean, and the Armenian ligature."""
    typed = [WHAT_IT_IS.sub("", name) for name in names] + [name.replace("եվ", "և") for name in names]
    return names + [name for name in dict.fromkeys(typed) if len(name) > 1 and name not in names]


def own_script(country, key, alternates, names):
    """Names in the country's script: those of its languages' catalogues, else the first fitting alternate."""
    scripts = SCRIPTS.get(country)
    if not scripts:
        return []
    found = []
    for language in LANGUAGES.get(country, "").split():
        name = names.name(language, key)
        if is_in(name, scripts) and name not in found:
            found.append(name)
    found = found or [name for name in alternates if is_in(name, scripts)]
    return as_typed(found[:MOST.get(country, 1)])


def local_spelling(country, name, key, names):
    """`name` as the country's language writes it, where only accents differ: "Mazeikiai" is Mažeikiai."""
    for language in LANGUAGES.get(country, "").split()[:1]:
        local = names.name(language, key)
        if is_latin(local) and unaccented(local) == unaccented(name) != "" and accents(local) > accents(name):
            return local
    if country in ("MD", "RO"):
        return name.translate(CEDILLAS)
    return name
