package io.orderledger.payment.fraud.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, for comparing what a bank embossed with what a buyer typed. Capitals, the order
 * of the names, one that is left out, initials, doubled letters, Cyrillic and Latin letters and the
 * usual spellings of Kazakh and Russian names in either make no difference.
 *
 * <p>It knows no pet names and no translations (Sasha, John for Ivan), takes a surname in its other
 * gender for another one, reads {@code j} as the sound of <i>Jandos</i> and never as that of
 * <i>Julia</i>, and forgives no misspelling. What it cannot tell, a person looks at.
 */
public final class PersonName {

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}'’ʼ`]+\\.?");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’ʼ`.]");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  /** What banks emboss where they know no name, and what is put before one. */
  private static final Set<String> NOT_NAMES =
      Set.of(
          "cardholder",
          "card",
          "holder",
          "client",
          "customer",
          "valued",
          "instant",
          "issue",
          "unembossed",
          "momentum",
          "gold",
          "visa",
          "mastercard",
          "mr",
          "mrs",
          "ms",
          "miss");

  private static final Map<Character, String> CYRILLIC =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('ә', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('ғ', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "e"),
          Map.entry('ж', "j"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "i"),
          Map.entry('і', "i"),
          Map.entry('к', "k"),
          Map.entry('қ', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('ң', "n"),
          Map.entry('о', "o"),
          Map.entry('ө', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ұ', "u"),
          Map.entry('ү', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "h"),
          Map.entry('һ', "h"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', ""),
          Map.entry('ы', "i"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"));

  private static final Map<Character, String> KAZAKH_LATIN =
      Map.of('ş', "sh", 'ç', "ch", 'ı', "i", 'ə', "a", 'ø', "o");

  /** One after the other: a sound that Latin spells in several ways becomes one letter. */
  private static final List<Map.Entry<String, String>> SOUNDS =
      List.of(
          Map.entry("shch", "S"),
          Map.entry("sch", "S"),
          Map.entry("sh", "S"),
          Map.entry("dzh", "j"),
          Map.entry("zh", "j"),
          Map.entry("dj", "j"),
          Map.entry("tch", "C"),
          Map.entry("ch", "C"),
          Map.entry("kh", "h"),
          Map.entry("gh", "g"),
          Map.entry("ph", "f"),
          Map.entry("ts", "X"),
          Map.entry("tz", "X"),
          Map.entry("ng", "n"),
          Map.entry("c", "k"),
          Map.entry("q", "k"),
          Map.entry("w", "v"),
          Map.entry("x", "ks"),
          Map.entry("y", "i"),
          Map.entry("ii", "i"),
          Map.entry("ie", "e"),
          Map.entry("io", "e"));

  /**
   * One name of several.
   *
   * @param sound how it sounds, the same in both scripts
   * @param initial whether it stands for a longer one
   */
  private record Part(String sound, boolean initial) {

    boolean isLike(Part other) {
      return sound.equals(other.sound)
          || (initial && other.sound.startsWith(sound))
          || (other.initial && sound.startsWith(other.sound));
    }
  }

  private final List<Part> parts;

  private PersonName(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * A name as it was written.
   *
   * @param text null or without a letter when there is none
   */
  public static PersonName of(@Nullable String text) {
    List<Part> parts = new ArrayList<>();
    Matcher written = PART.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
    while (written.find()) {
      String part = written.group();
      String sound = sound(part);
      if (!sound.isEmpty() && !NOT_NAMES.contains(MARKS.matcher(part).replaceAll(""))) {
        parts.add(new Part(sound, part.endsWith(".") || sound.length() == 1));
      }
    }
    return new PersonName(parts);
  }

  /** Whether there is a name at all, and not only initials. */
  public boolean isTold() {
    return parts.stream().anyMatch(part -> !part.initial());
  }

  /** Whether both are told, and cannot be of one person. */
  public boolean differsFrom(PersonName other) {
    return isTold() && other.isTold() && !isLike(other);
  }

  /** All of the shorter one is in the longer one, and not by initials alone. */
  private boolean isLike(PersonName other) {
    boolean shorter = parts.size() <= other.parts.size();
    List<Part> few = new ArrayList<>(shorter ? parts : other.parts);
    List<Part> many = new ArrayList<>(shorter ? other.parts : parts);
    boolean oneIsWhole = false;
    for (Part part : List.copyOf(few)) {
      if (!part.initial() && many.stream().anyMatch(it -> !it.initial() && it.isLike(part))) {
        few.remove(part);
        removeOne(many, part);
        oneIsWhole = true;
      }
    }
    return oneIsWhole && few.stream().allMatch(part -> removeOne(many, part));
  }

  private static boolean removeOne(List<Part> many, Part like) {
    for (Part part : many) {
      if (part.sound().equals(like.sound())) {
        return many.remove(part);
      }
    }
    for (Part part : many) {
      if (part.isLike(like)) {
        return many.remove(part);
      }
    }
    return false;
  }

  /** The same for every way in which one name is written, and nothing to show to anybody. */
  public String key() {
    return parts.stream().map(Part::sound).sorted().collect(Collectors.joining(" "));
  }

  private static String sound(String part) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char letter = part.charAt(i);
      String other = CYRILLIC.getOrDefault(letter, KAZAKH_LATIN.get(letter));
      latin.append(other == null ? String.valueOf(letter) : other);
    }
    String sound = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
    for (Map.Entry<String, String> way : SOUNDS) {
      sound = sound.replace(way.getKey(), way.getValue());
    }
    return DOUBLED.matcher(sound).replaceAll("$1");
  }

  /** Never the name. */
  @Override
  public String toString() {
    return "PersonName";
  }
}
