package io.orderledger.order.offer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.offer.model.OfferRules.Fault;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.SellerDetails.BankAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause(ClauseId.B_5_5)
class AccountRulesTest {

  @Test
  void an_account_with_right_check_digits_is_taken() {
    assertThat(AccountRules.faultOf(new BankAccount("KZ86125KZT5004100100", "EXMPKZKA", "Example")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KZ86125KZT5004100101, EXMPKZKA, Example, iik",
    "KZ86 125K ZT50 0410 0100, EXMPKZKA, Example, iik",
    "DE89370400440532013000, EXMPKZKA, Example, iik",
    "KZ86125KZT5004100100, EXMP, Example, bik",
    "KZ86125KZT5004100100, EXMPKZKA, ' ', bank"
  })
  void a_mistyped_account_is_told_at_its_place(String iik, String bik, String bank, String field) {
    assertThat(AccountRules.faultOf(new BankAccount(iik, bik, bank)).map(Fault::field))
        .contains(field);
  }
}
