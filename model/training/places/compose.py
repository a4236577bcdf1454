"""Composes short reports of our own from which the resolving of places learns what news of wars rest on: the country spoken of, its demonym, its other towns.

usage: compose.py > reports.tsv      Deterministic. Each line: the report, the name to resolve, the ISO code of the country it lies in.
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


def main():
    rng = random.Random(4)
    print("# Composed by compose.py; invented.\ntext\tname\tcountry")
    for country, people, code, names, others in COUNTRIES:
        for name in split(names):
            for form in rng.sample(FORMS, 2):
                text = form.format(country=country, people=people, name=name, other=rng.choice(split(others)))
                print(f"{text} {rng.choice(FAR)}".strip(), name, code, sep="\t")


COMPOUND = ["San Miguel", "Santa Ana", "La Union", "San Salvador", "La Ceiba", "San Pedro Sula", "Mexico City", "San Fernando", "Addis Ababa", "Tel Aviv"]


def split(words):
    for whole in COMPOUND:
        words = words.replace(whole, whole.replace(" ", "_"))
    return [word.replace("_", " ") for word in words.split()]


main()
