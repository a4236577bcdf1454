"""Composes short reports of our own from which the resolving of places learns what news of wars rest on: the country spoken of, its demonym, its other towns.

usage: compose.py > reports.tsv      Deterministic. Each line: the report, the name to resolve, the ISO code of the country it lies in, its level where that is the question,
and all words in it that name places.
"""
import random

# country, demonym, code; names in it that lie elsewhere too; other towns of it
COUNTRIES = [
    ("Lebanon", "Lebanese", "LB", "Tripoli Tyre Nabatieh Zahle", "Sidon Baalbek Beirut"),
    ("Libya", "Libyan", "LY", "Tripoli Zawiya Misrata", "Benghazi Sirte Sabha"),
    ("Syria", "Syrian", "SY", "Hama Homs Tartus Harem Salamiyah", "Aleppo Idlib Damascus"),
    ("Iraq", "Iraqi", "IQ", "Kut Hit Balad Amara Samarra", "Mosul Baghdad Kirkuk"),
    ("Yemen", "Yemeni", "YE", "Amran Aden Dhamar Hajjah", "Sanaa Taiz Marib"),
    ("Sudan", "Sudanese", "SD", "Kassala Kosti Sennar Medani", "Khartoum Nyala Omdurman"),
    ("Somalia", "Somali", "SO", "Merca Hudur Garowe Afgooye", "Mogadishu Kismayo Baidoa"),
    ("Ukraine", "Ukrainian", "UA", "Lyman Izium Berdiansk Marinka Kherson", "Kharkiv Bakhmut Kyiv"),
    ("Mali", "Malian", "ML", "Gao Mopti Kati San", "Bamako Timbuktu Kidal"),
    ("Nigeria", "Nigerian", "NG", "Jos Lokoja Warri Aba Gombe", "Maiduguri Kano Kaduna"),
    ("Chad", "Chadian", "TD", "Bol Sarh Moundou Abeche", "N'Djamena Faya"),
    ("Ethiopia", "Ethiopian", "ET", "Gondar Dessie Jimma Axum", "Mekelle Addis Ababa"),
    ("Pakistan", "Pakistani", "PK", "Hyderabad Mardan Sibi Chaman", "Quetta Peshawar Karachi"),
    ("India", "Indian", "IN", "Hyderabad Salem Imphal Jammu", "Delhi Mumbai Srinagar"),
    ("Afghanistan", "Afghan", "AF", "Kunduz Herat Farah Ghazni", "Kabul Kandahar Jalalabad"),
    ("Colombia", "Colombian", "CO", "Cali Cartagena Armenia Florencia Barranquilla", "Bogota Medellin Cucuta"),
    ("El Salvador", "Salvadoran", "SV", "San Miguel Santa Ana La Union Usulutan", "San Salvador Chalatenango"),
    ("Guatemala", "Guatemalan", "GT", "Antigua Escuintla Coban Zacapa", "Quetzaltenango Huehuetenango"),
    ("Honduras", "Honduran", "HN", "La Ceiba Trujillo Choluteca Comayagua", "Tegucigalpa San Pedro Sula"),
    ("Nicaragua", "Nicaraguan", "NI", "Leon Granada Esteli Rivas", "Managua Matagalpa"),
    ("Peru", "Peruvian", "PE", "Trujillo Ayacucho Tacna Cusco", "Lima Arequipa Huancayo"),
    ("Chile", "Chilean", "CL", "Santiago Concepcion Valparaiso Temuco", "Antofagasta Iquique"),
    ("Venezuela", "Venezuelan", "VE", "Valencia Merida Barcelona Barinas", "Caracas Maracaibo"),
    ("Ecuador", "Ecuadorian", "EC", "Cuenca Esmeraldas Loja Machala", "Quito Guayaquil"),
    ("Mexico", "Mexican", "MX", "Guadalajara Merida Durango Leon", "Mexico City Culiacan Tijuana"),
    ("Spain", "Spanish", "ES", "Valencia Cordoba Granada Merida", "Madrid Seville Bilbao"),
    ("Philippines", "Filipino", "PH", "San Fernando Cotabato Santiago Isabela", "Manila Davao Zamboanga"),
    ("Georgia", "Georgian", "GE", "Gori Poti Batumi Zugdidi", "Tbilisi Kutaisi"),
    ("Egypt", "Egyptian", "EG", "Alexandria Suez Luxor Rafah", "Cairo Giza Ismailia"),
    ("Algeria", "Algerian", "DZ", "Setif Blida Batna Medea", "Algiers Oran Constantine"),
    ("Turkey", "Turkish", "TR", "Van Mardin Batman Sirnak", "Ankara Diyarbakir Istanbul"),
    ("Israel", "Israeli", "IL", "Acre Lod Safed Ashdod", "Tel Aviv Haifa"),
    ("Kenya", "Kenyan", "KE", "Garissa Lamu Wajir Mandera", "Nairobi Mombasa"),
    ("Mozambique", "Mozambican", "MZ", "Palma Pemba Beira Macomia", "Maputo Nampula"),
]
FORMS = [
    "{people} troops moved in at dawn. A bomb killed four people in {name}, police in {country} said.",
    "{country} mourned on Monday. Gunmen had opened fire at a market in {name}, wounding nine.",
    "Two {people} soldiers were killed near {name} after fighting in {other}.",
    "Residents fled {other}. Shelling was heard in {name} as {people} forces advanced.",
    "Police in {name} held twelve people after a protest. Rallies took place in {other} too, {people} media reported.",
    "The {people} army said that it had retaken {name}.",
    "A car burned in {name}, {country}.",
    "In {country}, rebels attacked the town of {name}.",
]
FAR = ["The United States condemned the attack.", "Britain and France called for calm.", "A spokesman in Washington declined to comment.", ""]


# spellings that news use: names from other scripts, with articles, hyphens and marks
SPELLINGS = [
    ("Afghanistan", "Afghan", "AF", "Mazar-i-Sharif|Mazar-e-Sharif|Pul-e-Khumri|Lashkar Gah|Jalalabad|Khost"), ("Syria", "Syrian", "SY", "Deir ez-Zor|ar-Raqqa|al-Bab|Saraqeb|Khan Sheikhoun|Jisr al-Shughur|Maarat al-Numan|Qamishli"),
    ("Iraq", "Iraqi", "IQ", "Tal Afar|Sulaymaniyah|an-Nasiriyah|al-Qaim|Baquba|Tuz Khurmatu"), ("Yemen", "Yemeni", "YE", "Taiz|Hodeidah|al-Mukalla|Saada|Zinjibar"), ("Sudan", "Sudanese", "SD", "El Fasher|al-Fashir|El Geneina|Ed Damazin|Zalingei"),
    ("Somalia", "Somali", "SO", "Beledweyne|Galkayo|Jowhar|Las Anod"), ("Ukraine", "Ukrainian", "UA", "Sievierodonetsk|Kramatorsk|Sloviansk|Zaporizhzhia|Chernihiv|Kupiansk"), ("Libya", "Libyan", "LY", "Sabratha|Zuwara|Derna|al-Bayda"),
    ("Nigeria", "Nigerian", "NG", "Damaturu|Konduga|Gwoza|Birnin Kebbi"), ("Mali", "Malian", "ML", "Tessalit|Menaka|Segou|Sikasso"), ("Egypt", "Egyptian", "EG", "Sheikh Zuweid|el-Arish|Port Said|Sharm el-Sheikh"), ("Lebanon", "Lebanese", "LB", "Bint Jbeil|Nabatieh|Ain al-Hilweh|Zahle"),
    ("Pakistan", "Pakistani", "PK", "Miranshah|Parachinar|Dera Ismail Khan|Gwadar"), ("Democratic Republic of Congo", "Congolese", "CD", "Bukavu|Butembo|Goma|Bunia"), ("Ethiopia", "Ethiopian", "ET", "Mekelle|Bahir Dar|Dire Dawa|Shashamane"),
    ("Myanmar", "Burmese", "MM", "Lashio|Myitkyina|Sittwe|Loikaw"), ("Iran", "Iranian", "IR", "Bandar Abbas|Zahedan|Sanandaj|Mahabad"), ("Turkey", "Turkish", "TR", "Diyarbakir|Sanliurfa|Cizre|Nusaybin"), ("Mozambique", "Mozambican", "MZ", "Mocimboa da Praia|Pemba|Mueda"),
    ("Burkina Faso", "Burkinabe", "BF", "Djibo|Ouahigouya|Kaya|Fada N'gourma"), ("Haiti", "Haitian", "HT", "Port-au-Prince|Cap-Haitien|Jeremie"), ("Colombia", "Colombian", "CO", "Tumaco|Buenaventura|Popayan|Arauca"),
]

# countries and states whose name is a town's too: news mean the larger
WIDE = [("Panama", "PA", "country"), ("Guatemala", "GT", "country"), ("Mexico", "MX", "country"), ("Kuwait", "KW", "country"), ("Djibouti", "DJ", "country"), ("Singapore", "SG", "country"),
        ("Luxembourg", "LU", "country"), ("Liberia", "LR", "country"), ("China", "CN", "country"), ("Oklahoma", "US", "first-order"), ("Iowa", "US", "first-order"), ("Ohio", "US", "first-order"),
        ("Kansas", "US", "first-order"), ("Oregon", "US", "first-order"), ("Kentucky", "US", "first-order"), ("Lebanon", "LB", "country"), ("Jordan", "JO", "country"), ("Cuba", "CU", "country"),
        ("Peru", "PE", "country"), ("Poland", "PL", "country"), ("Norway", "NO", "country"), ("Holland", "NL", "country")]
WIDE_FORMS = [
    "Troops were sent to {name} on Monday, officials said.",
    "The storm killed nine people in {name}.",
    "Relations between {name} and the European Union worsened.",
    "Police in {name} arrested two men. The court will hear them on Friday.",
]


def main():
    rng = random.Random(4)
    print("# Composed by compose.py; invented.\ntext\tname\tcountry\tlevel\tplaces")

    def row(text, name, code, level, *places):
        text = f"{text} {rng.choice(FAR)}".strip()
        named = [place for place in [name, *places, "United States", "Britain", "France", "Washington", "European Union"] if place in text]
        print(text, name, code, level, " | ".join(named), sep="\t")

    for name, code, level in WIDE:
        for form in rng.sample(WIDE_FORMS, 2):
            row(form.format(name=name), name, code, level)
    for country, people, code, names in SPELLINGS:
        for name in names.split("|"):
            for form in rng.sample(FORMS, 2):
                row(form.format(country=country, people=people, name=name, other=rng.choice(names.split("|"))), name, code, "", country, people, *names.split("|"))
    for country, people, code, names, others in COUNTRIES:
        for name in split(names):
            for form in rng.sample(FORMS, 2):
                row(form.format(country=country, people=people, name=name, other=rng.choice(split(others))), name, code, "", country, people, *split(names), *split(others))


COMPOUND = ["San Miguel", "Santa Ana", "La Union", "San Salvador", "La Ceiba", "San Pedro Sula", "Mexico City", "San Fernando", "Addis Ababa", "Tel Aviv"]


def split(words):
    for whole in COMPOUND:
        words = words.replace(whole, whole.replace(" ", "_"))
    return [word.replace("_", " ") for word in words.split()]


main()
