package io.orderledger.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.bank.Matching.Candidate;
import io.orderledger.payment.bank.Matching.Match;
import io.orderledger.payment.bank.Matching.MatchedBy;
import io.orderledger.payment.bank.statement.StatementEntry;
import io.orderledger.payment.bank.statement.StatementEntry.Details;
import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_5)
class MatchingTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(271_828_182_845L);
  private static final OrderNumber OTHER = OrderNumber.ofIndex(314_159_265_358L);
  private static final String ACCOUNT = "KZ86125KZT5004100100";
  private static final String BIN = "120540001238";

  private static StatementEntry credit(@Nullable String taxId) {
    Details details = new Details("said", null, taxId, null);
    LocalDate day = LocalDate.of(2026, 11, 26);
    return new StatementEntry(ACCOUNT, "s", "r", day, 6_000_000, "KZT", details, null);
  }

  private static Candidate paidHere(OrderNumber order, @Nullable String taxId) {
    return new Candidate(order, ACCOUNT, taxId);
  }

  @Test
  void an_order_number_is_found_however_a_payer_writes_it() {
    String number = ORDER.value();
    String plain = number.replace("-", "");
    for (String purpose :
        List.of(
            "Оплата по счёту № " + number + "-01 за заказ " + number,
            "счет " + number.toLowerCase(Locale.ROOT) + "-01",
            "ORDER " + plain + ", VAT incl.",
            "Order:" + number.replace('-', ' ') + ";",
            number)) {
      assertThat(Matching.numbersIn(purpose)).as(purpose).contains(ORDER);
    }
  }

  @Test
  void cyrillic_letters_that_look_the_same_are_read_as_what_they_look_like() {
    OrderNumber order = withLetters();
    String typed = order.value().replace('K', 'К').replace('A', 'А').replace('B', 'В');
    assertThat(typed).isNotEqualTo(order.value());
    assertThat(Matching.numbersIn("за " + typed)).contains(order);
  }

  private static OrderNumber withLetters() {
    Random random = new Random(7);
    while (true) {
      OrderNumber order = OrderNumber.ofIndex(random.nextLong(OrderNumber.CAPACITY));
      if (order.value().matches(".*[KAB].*")) {
        return order;
      }
    }
  }

  @Test
  void parts_of_longer_words_and_mistyped_numbers_are_none() {
    String number = ORDER.value();
    char last = number.charAt(number.length() - 1) == '0' ? '1' : '0';
    String mistyped = number.substring(0, number.length() - 1) + last;
    assertThat(Matching.numbersIn("for " + mistyped)).isEmpty();
    assertThat(Matching.numbersIn("BIN 120540001238 KZ86125KZT5004100100")).isEmpty();
    assertThat(Matching.numbersIn("X" + number)).doesNotContain(ORDER);
    assertThat(Matching.numbersIn(null)).isEmpty();
  }

  @Test
  void the_order_that_the_purpose_names_gets_the_money_whatever_its_sum_and_payer() {
    assertThat(Matching.of(credit(null), List.of(paidHere(ORDER, BIN)), List.of()))
        .isEqualTo(new Match.Found(ORDER, MatchedBy.NUMBER));
  }

  @Test
  void several_named_orders_and_another_account_are_for_a_person() {
    List<Candidate> both = List.of(paidHere(ORDER, BIN), paidHere(OTHER, BIN));
    assertThat(Matching.of(credit(BIN), both, List.of()))
        .isEqualTo(new Match.ForAPerson(Trouble.AMBIGUOUS));
    Candidate elsewhere = new Candidate(ORDER, "KZ000000000000000000", BIN);
    assertThat(Matching.of(credit(BIN), List.of(elsewhere), List.of()))
        .isEqualTo(new Match.ForAPerson(Trouble.OTHER_ACCOUNT));
  }

  @Test
  void without_a_number_payer_and_exact_sum_decide_where_just_one_invoice_fits() {
    List<Candidate> open = List.of(paidHere(ORDER, BIN), paidHere(OTHER, "900101350003"));
    assertThat(Matching.of(credit(BIN), List.of(), open))
        .isEqualTo(new Match.Found(ORDER, MatchedBy.PAYER_AND_SUM));
    assertThat(Matching.of(credit("111111111111"), List.of(), open))
        .isEqualTo(new Match.ForAPerson(null));
    assertThat(Matching.of(credit(null), List.of(), List.of(paidHere(ORDER, null))))
        .isEqualTo(new Match.ForAPerson(null));
    assertThat(
            Matching.of(
                credit(BIN), List.of(), List.of(paidHere(ORDER, BIN), paidHere(OTHER, BIN))))
        .isEqualTo(new Match.ForAPerson(Trouble.AMBIGUOUS));
  }
}
