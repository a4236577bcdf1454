package org.attest.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Vocabulary;
import org.attest.place.PlaceReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;

/** What hostile texts are made of; {@code %n}, {@code %p}, {@code %d}: a number, a place, a day. */
final class HostileWords {
  static final String[] PLACES = {
    "Saraqib", "Idlib", "Kharkiv", "Kabul", "Khan Younis", "Deir ez-Zor", "al-Hasakah", "El Fasher",
    "Mazar-e-Sharif", "Tripoli", "Gaza", "the Red Sea", "Syria", "U.S.", "US", "Cote d'Ivoire",
    "Port-au-Prince", "St. Louis", "São Tomé", "Qorvandelu", "Washington", "Paris", "Reading"
  };
  static final String[] PEOPLE = {
    "people",
    "children",
    "soldiers",
    "of them",
    "civilians",
    "a medic",
    "police",
    "villagers",
    "women and men",
    "members of a family",
    "others",
    "the wounded",
    "journalists",
    "no one"
  };
  static final String[] GLUE = {
    "the",
    "a",
    "of",
    "and",
    "or",
    "to",
    "from",
    "between",
    "in",
    "at",
    "on",
    "for",
    "were",
    "was",
    "said",
    "will",
    "who",
    "that",
    "as",
    "than",
    "including",
    "among",
    "them",
    "killed",
    "wounded",
    "died",
    "arrested",
    "dead",
    "missing",
    "injured",
    "fled",
    "displaced",
    "toll",
    "hostage"
  };
  static final String[] MARKS = {
    ",", ".", "-", "–", "—", ":", ";", "\"", "'", "’", "“", "(", ")", "%", "$", "/", "...", "!?",
    "#", "&", "@", "\\", "*", "\t", " ", "\u00a0", "\n", "\u2028"
  };
  static final String[] STRANGE = {
    "\ud83d\ude00",
    "\ud800",
    "\udc00",
    "\udbff\udfff",
    "\u0301",
    "a\u0301\u0302\u0303",
    "\u200b",
    "\u200d",
    "\u200f",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u0000",
    "\u0007",
    "\u0085",
    "\u007f",
    "\ufffd",
    "\uffff",
    "İ",
    "ı",
    "ſ",
    "K",
    "ﬁ",
    "ß",
    "Ǆ",
    "١٢",
    "٣١",
    "１２",
    "Ⅻ",
    "½",
    "²",
    "一",
    "العربية",
    "עברית",
    "Київ",
    "ΑΘΗΝΑ",
    "ไทย",
    "\ud835\udfcf\ud835\udfd0",
    "\u1100\u1161\u11a8"
  };
  static final String[] NUMBERS = {
    "0",
    "00",
    "007",
    "-1",
    "1",
    "12",
    "999",
    "1,000",
    "1,2,3",
    "12,34",
    "1,000,000",
    "1.5",
    ".5",
    "1e9",
    "0x1F",
    "99999999999999999999",
    "9,223,372,036,854,775,807",
    "9,223,372,036,854,775,808",
    "999,999,999,999,999,999,999",
    "999999999 billion",
    "10-12",
    "12-10",
    "9999999-99999999",
    "2020",
    "1e400",
    "3 million crore",
    "hundred hundred hundred",
    "a hundred thousand million billion",
    "twenty-twelve",
    "minus five",
    "one hundred and",
    "tens of thousands of millions",
    "1st",
    "31st"
  };
  static final String[] DAYS = {
    "31 February",
    "February 31, 2021",
    "29 February 2023",
    "30 February to 31 April",
    "2023-02-30",
    "2023-13-45",
    "0000-00-00",
    "0000-01-01",
    "9999-12-31",
    "32 May 2020",
    "31/31/2020",
    "12/12/2012",
    "99/99/9999",
    "31 April",
    "from 31 to 1 May 2020",
    "May 40-50",
    "2020-19",
    "2008 to 1999",
    "the 0th century",
    "the 99th century",
    "9999 centuries ago",
    "9999 years ago",
    "in 9999 decades",
    "the next 9999 centuries",
    "0 days ago",
    "25:61",
    "24:00 p.m.",
    "23:59 on Monday",
    "the 2090s",
    "Monday Tuesday Wednesday",
    "Friday to Monday",
    "December to January",
    "early late mid 2020",
    "between between May and June",
    "since until before 2020",
    "the preceding two weeks"
  };
  static final String[] SENTENCES = {
    "At least %n people were killed in %p on %d.",
    "More than %n soldiers and %n children died near %p %d, officials said.",
    "Shells fell %n km south of %p between %d and %d, wounding %n.",
    "The death toll in %p rose to %n, up from %n %d.",
    "Between %n and %n people fled the countryside of %p since %d.",
    "%n of them, including %n women, were taken hostage in %p province until %d.",
    "%p said on %d that %n or more were missing and %n homeless.",
    "The road between %p and %p was cut %d; as many as %n were hurt.",
    "Police arrested %n to %n protesters in %p, %p, in %d.",
    "No one died in the village of %p, but %n were injured %d.",
    "Some %n a day have died in northern %p over the past %n weeks.",
    "A %n-year-old was shot dead at 10:30 on %d off the coast of %p.",
  };

  /** All that the readers' own vocabularies hold. */
  static final List<String> WORDS = words();

  /** Those of the readers' own rules. */
  static final List<String> EXAMPLES = examples();

  private HostileWords() {}

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    cells(words, DateReader.class, "words.tsv", "word");
    cells(words, TollReader.class, "numbers.tsv", "word");
    cells(words, TollReader.class, "bounds.tsv", "words");
    cells(words, TollReader.class, "effects.tsv", "lemma");
    cells(words, TollReader.class, "units.tsv", "word");
    cells(words, PlaceReader.class, "aliases.tsv", "aliases");
    cells(words, PlaceReader.class, "regions.tsv", "name");
    cells(words, PlaceReader.class, "demonyms.tsv", "demonyms");
    cells(words, PlaceReader.class, "words.tsv", "words");
    return List.copyOf(words);
  }

  private static List<String> examples() {
    List<String> examples = new ArrayList<>();
    cells(examples, DateReader.class, "rules.tsv", "examples");
    cells(examples, DateReader.class, "rules.tsv", "counterexamples");
    cells(examples, TollReader.class, "effects.tsv", "examples");
    cells(examples, TollReader.class, "effects.tsv", "counterexamples");
    cells(examples, PlaceReader.class, "qualifiers.tsv", "examples");
    return examples.stream()
        .map(example -> example.replaceAll("( @.*)? => .*|[\\[\\]]", ""))
        .toList();
  }

  private static void cells(List<String> into, Class<?> reader, String file, String column) {
    for (Vocabulary.Row row : Vocabulary.load(reader, file)) {
      into.addAll(row.list(column));
    }
  }
}
