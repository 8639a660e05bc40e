"""Tables for the content checks: the codes of ISO 3166-1 and rough boxes of the countries and states the data has points in.

The boxes hold the outermost places of the GeoNames gazetteer (CC BY 4.0), rounded outwards. They catch swapped, negated and
mistyped coordinates, no more.
"""

# XK is not in the standard but is used for Kosovo by the data.
COUNTRIES = frozenset((
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
    "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
    "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
    "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
    "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
    "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "
    "XK").split())

# (south, north, west, east) in degrees
COUNTRY_BOXES = {
    "AE": (23, 26, 52, 57), "AR": (-55, -21, -73, -53), "AT": (46, 49, 9, 18), "AU": (-44, -10, 113, 154),
    "BA": (42, 46, 15, 20), "BD": (20, 27, 88, 93), "BE": (49, 52, 2, 7), "BG": (41, 45, 22, 29),
    "BO": (-23, -9, -70, -57), "BR": (-34, 3, -73, -32), "CA": (42, 74, -140, -52), "CH": (45, 48, 5, 11),
    "CI": (4, 11, -9, -2), "CL": (-55, -18, -110, -67), "CM": (2, 13, 8, 16), "CN": (16, 54, 75, 135),
    "CO": (-5, 14, -82, -67), "CR": (8, 12, -86, -82), "CZ": (48, 52, 12, 19), "DE": (47, 56, 5, 15),
    "DK": (54, 58, 8, 16), "EC": (-5, 2, -91, -76), "ES": (27, 44, -19, 5), "ET": (4, 15, 34, 47),
    "FR": (41, 52, -6, 10), "GB": (34, 61, -8, 33), "GH": (4, 12, -3, 2), "GR": (34, 42, 19, 30),
    "HU": (45, 49, 16, 23), "ID": (-11, 6, 95, 141), "IE": (51, 56, -11, -6), "IL": (29, 34, 34, 36),
    "IN": (8, 35, 68, 97), "IQ": (29, 38, 40, 49), "IT": (35, 48, 6, 19), "JO": (29, 34, 34, 39),
    "JP": (24, 46, 123, 146), "KE": (-5, 5, 33, 42), "KR": (33, 39, 126, 130), "KZ": (40, 55, 46, 86),
    "LT": (54, 57, 20, 27), "MA": (22, 36, -16, -1), "MX": (14, 33, -118, -86), "MY": (1, 7, 99, 119),
    "NG": (4, 14, 2, 15), "NL": (50, 54, 3, 8), "NO": (58, 72, 4, 32), "NZ": (-47, -34, -177, 179),
    "PE": (-19, 0, -82, -69), "PH": (4, 21, 117, 127), "PK": (24, 37, 61, 77), "PL": (49, 55, 14, 25),
    "PT": (32, 43, -32, -6), "RO": (43, 49, 20, 30), "RS": (42, 47, 18, 23), "RU": (41, 74, -180, 180),
    "SE": (55, 68, 11, 25), "SG": (1, 2, 103, 104), "SL": (7, 10, -14, -10), "SN": (12, 17, -18, -12),
    "TH": (5, 21, 97, 106), "TR": (35, 43, 25, 45), "TZ": (-12, -1, 29, 41), "US": (19, 72, -172, -66),
    "VN": (8, 24, 102, 113), "ZA": (-35, -22, 16, 33),
    "AL": (39, 43, 19, 22), "AM": (38, 42, 43, 47), "BI": (-5, -2, 28, 31), "CY": (34, 36, 32, 35),
    "EE": (57, 60, 21, 29), "FI": (59, 71, 20, 32), "GE": (41, 44, 39, 47), "HR": (42, 47, 13, 20),
    "IS": (63, 67, -25, -13), "LI": (47, 48, 9, 10), "LR": (4, 9, -12, -7), "LU": (49, 51, 5, 7),
    "LV": (55, 59, 20, 29), "MD": (45, 49, 26, 31), "ME": (41, 44, 18, 21), "MU": (-21, -10, 56, 64),
    "NA": (-29, -16, 11, 26), "SI": (45, 47, 13, 17), "SK": (47, 50, 16, 23), "UA": (44, 53, 22, 41),
    "ZM": (-19, -8, 21, 34), "ZW": (-23, -15, 25, 34),
}

STATE_BOXES = {
    "DE-BB": (51.3, 53.5, 11.4, 14.8), "DE-BE": (52.3, 52.7, 13.0, 13.8), "DE-BW": (47.4, 49.9, 7.5, 10.5),
    "DE-BY": (47.3, 50.6, 8.9, 13.9), "DE-HB": (53.0, 53.6, 8.5, 8.9), "DE-HE": (49.3, 51.7, 7.8, 10.3),
    "DE-HH": (53.3, 53.8, 9.7, 10.3), "DE-MV": (53.0, 54.7, 10.6, 14.4), "DE-NI": (51.3, 54.0, 6.6, 11.7),
    "DE-NW": (50.3, 52.5, 5.8, 9.5), "DE-RP": (48.9, 51.0, 6.0, 8.6), "DE-SH": (53.3, 55.1, 7.8, 11.3),
    "DE-SL": (49.0, 49.7, 6.3, 7.4), "DE-SN": (50.1, 51.7, 11.8, 15.1), "DE-ST": (50.9, 53.0, 10.5, 13.2),
    "DE-TH": (50.1, 51.7, 9.8, 12.7),
}
