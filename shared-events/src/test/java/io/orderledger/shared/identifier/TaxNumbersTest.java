package io.orderledger.shared.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_4_2)
class TaxNumbersTest {

  @Test
  void n1_valid_numbers_of_persons_and_entities() {
    assertThat(Iin.fault("900101350003")).isEmpty();
    assertThat(Iin.fault("900101300811")).as("control digit of the second round").isEmpty();
    assertThat(Bin.fault("120540001238")).isEmpty();
    assertThat(new Iin("900101350003").born()).isEqualTo(LocalDate.of(1990, 1, 1));
  }

  @Test
  void n1_what_is_wrong_is_said() {
    assertThat(Iin.fault("900101350004")).hasValueSatisfying(says("control digit"));
    assertThat(Iin.fault("901301350003")).isPresent();
    assertThat(Iin.fault("abcdefghijkl")).hasValueSatisfying(says("twelve digits"));
    assertThat(Iin.fault("90010135000")).hasValueSatisfying(says("twelve digits"));
    assertThat(Iin.fault("٩٠٠١٠١٣٥٠٠٠٣")).as("digits of another script").isPresent();
    for (char last = '0'; last <= '9'; last++) {
      assertThat(Iin.fault("90010130080" + last)).hasValueSatisfying(says("No such number"));
    }
  }

  @Test
  void n1_dates_kinds_and_centuries_are_checked_behind_a_good_control_digit() {
    assertThat(Iin.fault(completed("90130135000"))).hasValueSatisfying(says("no such day"));
    assertThat(Iin.fault(completed("90022935000"))).hasValueSatisfying(says("no such day"));
    assertThat(Iin.fault(completed("90010175000"))).hasValueSatisfying(says("century"));
    assertThat(Bin.fault(completed("12134000123"))).hasValueSatisfying(says("month"));
    assertThat(Bin.fault(completed("12057000123"))).hasValueSatisfying(says("kind"));
    assertThat(new Iin(completed("04022955000")).born()).isEqualTo(LocalDate.of(2004, 2, 29));
    assertThat(new Iin(completed("99123120000")).born()).isEqualTo(LocalDate.of(1899, 12, 31));
  }

  /** Not all: a number whose control digit comes from the second round may look like a good one. */
  @Test
  void n1_nine_of_ten_mistyped_digits_are_noticed() {
    int typed = 0;
    int unnoticed = 0;
    for (String good : List.of("900101350003", "900101300811", "120540001238")) {
      for (int at = 0; at < 12; at++) {
        for (char other = '0'; other <= '9'; other++) {
          if (other != good.charAt(at)) {
            typed++;
            String wrong = good.substring(0, at) + other + good.substring(at + 1);
            unnoticed += TwelveDigits.fault(wrong).isEmpty() ? 1 : 0;
          }
        }
      }
    }
    assertThat(typed).isEqualTo(3 * 12 * 9);
    assertThat(unnoticed).isLessThanOrEqualTo(typed / 10);
  }

  @Test
  void a_refused_number_is_not_repeated_in_the_message_nor_a_good_one_in_logs() {
    assertThatThrownBy(() -> new Iin("900101350004"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("900101350004");
    assertThat(new Iin("900101350003")).hasToString("IIN");
  }

  private static java.util.function.Consumer<String> says(String words) {
    return fault -> assertThat(fault).contains(words);
  }

  /** With the last digit that fits. */
  private static String completed(String eleven) {
    for (char last = '0'; last <= '9'; last++) {
      if (TwelveDigits.fault(eleven + last).isEmpty()) {
        return eleven + last;
      }
    }
    throw new IllegalArgumentException("No control digit for " + eleven);
  }
}
