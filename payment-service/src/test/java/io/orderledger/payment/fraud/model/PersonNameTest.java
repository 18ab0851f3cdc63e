package io.orderledger.payment.fraud.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause(ClauseId.B_5_14)
class PersonNameTest {

  private static boolean differ(String payer, String recipient) {
    boolean differ = PersonName.of(payer).differsFrom(PersonName.of(recipient));
    assertThat(PersonName.of(recipient).differsFrom(PersonName.of(payer))).isEqualTo(differ);
    return differ;
  }

  @ParameterizedTest
  @CsvSource({
    "AIGERIM AKHMETOVA, Айгерим Ахметова",
    "AKHMETOVA AIGERIM, Айгерим Ахметова",
    "AIGERIM AHMETOVA, Ахметова Айгерим Сериковна",
    "A AKHMETOVA, Айгерим Ахметова",
    "AKHMETOVA A.S., Ахметова Айгерим Сериковна",
    "AIGERIM, Айгерим Ахметова",
    "YERZHAN NURGALIYEV, Ержан Нұрғалиев",
    "ERJAN NURGALIEV, Ержан Нургалиев",
    "QAIRAT JAQSYBEKOV, Қайрат Жақсыбеков",
    "KAIRAT ZHAKSYBEKOV, Қайрат Жақсыбеков",
    "Şolpan Ğabitova, Шолпан Ғабитова",
    "SHOLPAN GABITOVA, Шолпан Ғабитова",
    "GHALYM OMIRBEKOV, Ғалым Өмірбеков",
    "ASSEL UMITBEK, Әсел Үмітбек",
    "AIGUL KHASENOVA, Айгүл Хасенова",
    "AYGUL HASENOVA, Айгуль Хасенова",
    "NURSULTAN ONDASYNOV, Нұрсұлтан Оңдасынов",
    "DZHAMILYA SULEIMENOVA, Жамиля Сулейменова",
    "YULIYA SHCHERBAKOVA, Юлия Щербакова",
    "IULIIA SHCHERBAKOVA, Юлия Щербакова",
    "Y SHCHERBAKOVA, Юлия Щербакова",
    "YEVGENIY CHEKHOV, Евгений Чехов",
    "EVGENII CHEKHOV, Евгений Чехов",
    "NATALYA TSOI, Наталья Цой",
    "NATALIA TSOY, Наталья Цой",
    "FYODOR DMITRIYEV, Фёдор Дмитриев",
    "FEDOR DMITRIEV, Федор Дмитриев",
    "ANNA-MARIA PETROVA, Анна Мария Петрова",
    "MRS ANNA PETROVA, Петрова Анна",
    "Анна Петрова, анна  ПЕТРОВА",
    "RENE O'NEIL, René ONeil"
  })
  void one_person_however_the_name_is_written(String payer, String recipient) {
    assertThat(differ(payer, recipient)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "YERLAN NURGALIYEV, Ержан Нұрғалиев",
    "AIGERIM BEKOVA, Айгерим Ахметова",
    "B AKHMETOVA, Айгерим Ахметова",
    "JOHN SMITH, Айгерим Ахметова",
    "SERIK, Айгерим Ахметова",
    "Иван Петров, Петр Иванов",
    "A S AKHMETOV, Ахметов Серик Болатович",
    "Анна Анна, Анна Петрова"
  })
  void another_person(String payer, String recipient) {
    assertThat(differ(payer, recipient)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SASHA PETROV, Александр Петров",
    "ANNA PETROV, Анна Петрова",
    "JULIA PETROVA, Юлия Петрова",
    "AIGERIM AKHMETVOA, Айгерим Ахметова"
  })
  void what_it_does_not_know_is_left_to_a_person(String payer, String recipient) {
    assertThat(differ(payer, recipient)).isTrue();
  }

  @Test
  void a_name_that_is_missing_is_no_mismatch() {
    assertThat(PersonName.of(null).differsFrom(PersonName.of("Айгерим Ахметова"))).isFalse();
    assertThat(PersonName.of("AIGERIM").differsFrom(PersonName.of(null))).isFalse();
    assertThat(differ("", "Айгерим Ахметова")).isFalse();
    assertThat(differ("4400 **** 1234", "Айгерим Ахметова")).isFalse();
    assertThat(differ("VISA CARDHOLDER", "Айгерим Ахметова")).isFalse();
    assertThat(differ("A. S.", "Айгерим Ахметова")).isFalse();
  }

  @Test
  void the_key_is_the_same_however_the_name_is_written_and_nothing_is_printed() {
    assertThat(PersonName.of("ЦОЙ Наталья").key()).isEqualTo(PersonName.of("natalya tsoy").key());
    assertThat(PersonName.of("Anna").key()).isNotEqualTo(PersonName.of("Inna").key());
    assertThat(PersonName.of("Anna Petrova")).asString().doesNotContainIgnoringCase("anna");
  }
}
