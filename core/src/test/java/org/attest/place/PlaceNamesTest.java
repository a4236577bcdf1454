package org.attest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the reading of names. */
class PlaceNamesTest {
  private static final List<String> CANDIDATES =
      List.of(
          "Saraqib",
          "Kharkiv",
          "Mykolaiv",
          "Benghazi",
          "Khan Younis",
          "Raqqa",
          "Bakhmut",
          "Bamako",
          "Mosul",
          "Kandahar",
          "Misrata",
          "Zaporizhzhia",
          "Maiduguri",
          "Mogadishu",
          "Jalalabad",
          "Kunduz",
          "Fallujah",
          "Kobani",
          "Sevastopol",
          "Kherson",
          "Timbuktu",
          "Goma",
          "Bunia");

  private static List<String> unambiguous() {
    return CANDIDATES.stream()
        .filter(
            name ->
                Gazetteer.shipped().lookup(name).stream().map(Place::id).distinct().count() == 1)
        .toList();
  }

  private static String ids(String text) {
    return Texts.places(text).stream()
        .map(m -> m.nameSpan().of(text) + " " + Objects.requireNonNull(m.place(), text).id())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void theOrderOfSentencesDoesNotMatterToNamesOfOnePlace() {
    List<String> names = unambiguous();
    assertThat(names).hasSizeGreaterThan(6);
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 150; i++) {
      List<String> sentences = new ArrayList<>();
      for (int j = 0; j < 5; j++) {
        String name = names.get(random.nextInt(names.size()));
        sentences.add("Shells fell in " + name + " on Monday.");
      }
      String before = ids(String.join(" ", sentences));
      Collections.shuffle(sentences, new Random(random.nextLong()));
      String text = String.join(" ", sentences);
      assertThat(ids(text)).as(text).isEqualTo(before);
      assertThat(before.split(", ")).hasSize(5);
    }
  }

  /** Spellings of one town, separated by a bar, that news vary by; each must lead to one place. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Raqqa|al-Raqqa|Al Raqqa|el-Raqqa|ar-Raqqa|Ar-Raqqah|Al-Raqqah",
        "Deir ez-Zor|Deir Ezzor|Deir al-Zor|Dayr az-Zawr|Deir Ez Zor|Deir-ez-Zor",
        "Hasakah|al-Hasakah|Al-Hasakah|Hassakeh|al-Hassakeh|Al Hasakah",
        "Saraqib|Saraqeb|Saraaqib|Sarakib|Saraqeeb",
        "Khan Younis|Khan Yunis|Khan Younes|Khan Yunes|Khan-Younis",
        "Qamishli|al-Qamishli|Kamishli|Qamishly|Qameeshli|el-Qamishli",
        "Fallujah|al-Fallujah|Falluja|Al-Falluja|Faluja",
        "Hodeidah|al-Hodeidah|Hudaydah|Al Hudaydah|al-Hudaida|Hodeida",
        "Mazar-e-Sharif|Mazar-i-Sharif|Mazar e Sharif|Mazar-e-Shareef",
        "Ma'rib|Marib|Ma’rib|Maarib",
        "El Fasher|al-Fashir|el-Fasher|Al Fashir",
        "Douma|Duma",
        "Kunduz|Qunduz|Koundouz",
        "Sana'a|Sanaa|Sana’a|Sana",
        "Ash Shaddadah|al-Shaddadah|Al-Shaddadi|ash-Shaddadah",
        "Zliten|Zlitan|Zleeten"
      })
  void spellingsOfOneTownLeadToOnePlace(String spellings) {
    TreeSet<String> ids = new TreeSet<>();
    for (String spelling : spellings.split("\\|")) {
      String text = "Shells fell in " + spelling + " on Monday.";
      List<PlaceMention> mentions = Texts.places(text);
      assertThat(mentions).as(text).hasSize(1);
      assertThat(mentions.get(0).place()).as(text).isNotNull();
      ids.add(Objects.requireNonNull(mentions.get(0).place()).id() + " for " + spelling);
    }
    assertThat(ids.stream().map(id -> id.replaceAll(" .*", "")).distinct())
        .as("%s", ids)
        .hasSize(1);
  }

  @Test
  void aDistanceBeyondTheEarthStaysOnIt() {
    assertThat(Texts.places("A mine went off 99999999999999999999 km south of Kharkiv."))
        .allSatisfy(
            m -> assertThat(Objects.requireNonNull(m.place()).radiusKm()).isLessThan(20_038));
  }
}
