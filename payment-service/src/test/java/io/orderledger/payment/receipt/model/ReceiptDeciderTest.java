package io.orderledger.payment.receipt.model;

import static io.orderledger.payment.receipt.model.ReceiptStory.AT;
import static io.orderledger.payment.receipt.model.ReceiptStory.ORDER;
import static io.orderledger.payment.receipt.model.ReceiptStory.PERCENT;
import static io.orderledger.payment.receipt.model.ReceiptStory.goods;
import static io.orderledger.payment.receipt.model.ReceiptStory.sale;
import static io.orderledger.payment.receipt.model.ReceiptStory.sums;
import static io.orderledger.shared.clause.ClauseId.A_3_4;
import static io.orderledger.shared.clause.ClauseId.A_7_2;
import static io.orderledger.shared.clause.ClauseId.B_5_18;
import static io.orderledger.shared.clause.ClauseId.B_5_9;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.receipt.model.ReceiptCommand.ChangeSale;
import io.orderledger.payment.receipt.model.ReceiptCommand.ChangeSeller;
import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectLine;
import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectReceipt;
import io.orderledger.payment.receipt.model.ReceiptCommand.IssueVatInvoice;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnReturn;
import io.orderledger.payment.receipt.model.ReceiptCommand.ParkRegistration;
import io.orderledger.payment.receipt.model.ReceiptCommand.ResumeRegistration;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptEvent.SellerChanged;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptDeciderTest {

  private static final String FIRST = ORDER.value() + "-R1";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

  private final ReceiptStory story = new ReceiptStory();

  private static Sale twoGoods() {
    return sale(
        PERCENT,
        true,
        goods(1, "KETTLE", 2, 30_000),
        goods(2, "LAMP", 1, 10_000),
        Position.delivery(Tenge.of(1_500)));
  }

  @Test
  @Clause(B_5_9)
  void a_payment_in_full_has_one_receipt_with_every_line_and_the_tax_inside() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500);
    ReceiptRequested receipt = story.lastRequested();
    assertThat(receipt.receiptId()).isEqualTo(FIRST);
    assertThat(receipt.kind()).isEqualTo(ReceiptKind.SALE);
    assertThat(sums(receipt))
        .containsExactly("KETTLE × 2 = 30000", "LAMP × 1 = 10000", "*DELIVERY × 1 = 1500");
    // 30,000 × 16 / 116 = 4,137.93; 10,000: 1,379.31; 1,500: 206.90
    assertThat(receipt.vat()).isEqualTo(Tenge.of(4_138 + 1_379 + 207));
  }

  @Test
  @Clause(A_3_4)
  void a_seller_without_vat_has_receipts_without_it() {
    story.sold(sale(null, false, goods(1, "COURSE", 1, 90_000)));
    story.paid("m1", PaymentMeans.CARD, 90_000);
    assertThat(story.lastRequested().vatPercent()).isNull();
    assertThat(story.lastRequested().vat()).isEqualTo(Tenge.ZERO);
    assertThat(story.lastRequested().lines()).allMatch(line -> line.vat() == null);
  }

  @ParameterizedTest
  @CsvSource({"116, 16", "29, 4", "3, 0", "4, 1", "1000000000000, 137931034483"})
  @Clause(B_5_18)
  void vat_inside_a_price_is_rounded_half_up(long gross, long vat) {
    assertThat(Vat.inside(Tenge.of(gross), PERCENT)).isEqualTo(Tenge.of(vat));
  }

  @Test
  @Clause(B_5_9)
  void money_that_came_before_the_order_is_known_waits_for_it_and_is_not_lost() {
    story.paid("m1", PaymentMeans.CARD, 41_500);
    assertThat(story.requested()).isEmpty();
    assertThat(story.book().withoutReceipt()).hasSize(1);
    story.sold(twoGoods());
    assertThat(story.requested()).hasSize(1);
    assertThat(story.book().withoutReceipt()).isEmpty();
  }

  @Test
  @Clause(B_5_9)
  void a_movement_told_twice_has_one_receipt() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500);
    story.paid("m1", PaymentMeans.CARD, 41_500).sold(twoGoods());
    assertThat(story.requested()).hasSize(1);
  }

  @Test
  @Clause(B_5_9)
  void parts_of_a_price_cover_what_is_left_of_every_line_and_the_last_covers_it_exactly() {
    story.sold(twoGoods());
    story.paid("m1", PaymentMeans.CERTIFICATE, 13_337).paid("m2", PaymentMeans.CARD, 28_163);
    assertThat(sums(story.requested().getFirst()))
        .containsExactly("KETTLE × 2 = 9641", "LAMP × 1 = 3214", "*DELIVERY × 1 = 482");
    assertThat(sums(story.lastRequested()))
        .containsExactly("KETTLE × 2 = 20359", "LAMP × 1 = 6786", "*DELIVERY × 1 = 1018");
    assertThat(story.requested().getFirst().means()).isEqualTo(PaymentMeans.CERTIFICATE);
  }

  @Test
  @Clause(B_5_9)
  void money_beyond_the_price_is_an_advance_without_vat_and_goes_back_as_one() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.BANK_TRANSFER, 50_000);
    assertThat(sums(story.lastRequested())).contains("*ADVANCE × 1 = 8500");
    story.givenBack("m2", 8_500, null);
    assertThat(sums(story.lastRequested())).containsExactly("*ADVANCE × 1 = 8500");
    assertThat(story.lastRequested().vat()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(B_5_9)
  void a_return_gives_back_its_own_goods() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500);
    story.givenBack("m2", 15_000, "return-1");
    assertThat(story.requested()).as("it waits for what came back").hasSize(1);
    story.told(new LearnReturn(ORDER, "return-1", List.of(new ReturnedItem(1, 1))));
    assertThat(story.lastRequested().kind()).isEqualTo(ReceiptKind.RETURN);
    assertThat(sums(story.lastRequested())).containsExactly("KETTLE × 1 = 15000");
    assertThat(story.lastRequested().vat()).isEqualTo(Tenge.of(2_069));
  }

  @Test
  @Clause(B_5_9)
  void what_an_edit_took_out_of_the_order_is_given_back_by_its_name() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500);
    story.told(
        new ChangeSale(
            ORDER,
            1,
            List.of(goods(1, "KETTLE", 2, 30_000), Position.delivery(Tenge.of(1_500))),
            AT));
    story.givenBack("m2", 10_000, null);
    assertThat(sums(story.lastRequested())).containsExactly("LAMP × 1 = 10000");
  }

  @Test
  @Clause(B_5_9)
  void what_a_till_gave_a_receipt_for_is_not_asked_of_the_register() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CASH_AT_DESK, 41_500);
    story.told(
        new ReceiptCommand.RecordMovement(
            new ReceiptEvent.MoneyMoved(
                ORDER,
                "m2",
                ReceiptKind.RETURN,
                PaymentMeans.CASH_AT_DESK,
                Tenge.of(1_000),
                null,
                "FR-2026-1127",
                AT)));
    Receipt made = story.book().receipts().get(ORDER.value() + "-R2");
    assertThat(made).isNotNull();
    assertThat(made.state()).isEqualTo(Receipt.State.REGISTERED);
    assertThat(made.registered()).isNotNull();
    assertThat(made.registered().fiscalNumber()).isEqualTo("FR-2026-1127");
  }

  @Test
  @Clause(B_5_9)
  void a_registration_is_recorded_once() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500);
    int before = story.events.size();
    story.registered(FIRST).registered(FIRST);
    assertThat(story.events).hasSize(before + 1);
    assertThat(receipt().state()).isEqualTo(Receipt.State.REGISTERED);
  }

  @Test
  @Clause(B_5_9)
  void a_receipt_that_is_parked_is_tried_again_by_a_person_and_may_turn_out_to_be_registered() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500);
    var again = new ResumeRegistration(FIRST, "the register is back", "operator", AT);
    assertThat(story.refused(again).code()).isEqualTo("receipt-not-parked");
    story.told(new ParkRegistration(FIRST, "register_silent", AT));
    assertThat(receipt().state()).isEqualTo(Receipt.State.PARKED);
    story.told(again);
    assertThat(receipt().state()).isEqualTo(Receipt.State.WAITING);
    story.told(new ParkRegistration(FIRST, "register_silent", AT)).registered(FIRST);
    assertThat(receipt().state()).isEqualTo(Receipt.State.REGISTERED);
  }

  @Test
  @Clause(B_5_9)
  void a_wrong_receipt_stays_and_another_corrects_it() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500);
    var correction = correction(PaymentMeans.CASH_AT_DESK, null);
    assertThat(story.refused(correction).code()).isEqualTo("receipt-not-registered");
    story.registered(FIRST).told(correction);
    ReceiptRequested corrected = story.lastRequested();
    assertThat(corrected.receiptId()).isEqualTo(ORDER.value() + "-R2");
    assertThat(corrected.corrects()).isEqualTo(FIRST);
    assertThat(corrected.means()).isEqualTo(PaymentMeans.CASH_AT_DESK);
    assertThat(corrected.amount()).isEqualTo(Tenge.of(41_500));
    assertThat(receipt().state()).isEqualTo(Receipt.State.REGISTERED);
    assertThat(story.refused(correction).code()).isEqualTo("receipt-corrected-already");
  }

  @Test
  @Clause(B_5_9)
  void a_correction_never_changes_the_money_and_always_changes_something() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.CARD, 41_500).registered(FIRST);
    var less = List.of(new CorrectLine("LAMP", "Lamp", 1, Tenge.of(41_499)));
    assertThat(story.refused(correction(null, less)).code()).isEqualTo("lines-do-not-add-up");
    assertThat(story.refused(correction(PaymentMeans.CARD, null)).code())
        .isEqualTo("nothing-to-correct");
    assertThat(story.refused(new CorrectReceipt("other", null, null, "why", "me")).code())
        .isEqualTo("receipt-unknown");
  }

  @Test
  @Clause(B_5_18)
  void a_business_gets_an_invoice_for_vat_once_and_another_when_money_moved_since() {
    story.sold(twoGoods()).paid("m1", PaymentMeans.BANK_TRANSFER, 41_500);
    story.told(new IssueVatInvoice(TODAY)).told(new IssueVatInvoice(TODAY));
    VatInvoiceIssued invoice = invoice();
    assertThat(invoice.number()).isEqualTo(ORDER.value() + "-V1");
    assertThat(invoice.gross()).isEqualTo(Tenge.of(41_500));
    assertThat(invoice.net().plus(invoice.vat())).isEqualTo(invoice.gross());
    story.told(new LearnReturn(ORDER, "return-1", List.of(new ReturnedItem(1, 1))));
    story.givenBack("m2", 15_000, "return-1").told(new IssueVatInvoice(TODAY));
    assertThat(invoice().replaces()).isEqualTo(invoice.number());
    assertThat(invoice().gross()).isEqualTo(Tenge.of(26_500));
    assertThat(invoice().lines().getFirst().quantity()).isEqualTo(1);
  }

  @Test
  @Clause(A_7_2)
  void documents_after_the_notification_name_the_seller_as_it_is_called_now() {
    ChangeSeller renamed = new ChangeSeller(ORDER, "Renamed Goods LLP", "990140005552", AT);
    story.told(renamed);
    assertThat(story.events).as("of an order that is not known").isEmpty();
    story.sold(twoGoods()).told(renamed).told(renamed);
    assertThat(story.events).filteredOn(SellerChanged.class::isInstance).hasSize(1);

    story.paid("m1", PaymentMeans.BANK_TRANSFER, 41_500).told(new IssueVatInvoice(TODAY));

    assertThat(invoice().sellerName()).isEqualTo("Renamed Goods LLP");
    assertThat(invoice().sellerBin()).isEqualTo("990140005552");
    assertThat(invoice().vatPercent()).isEqualTo(PERCENT);
  }

  @Test
  @Clause({B_5_18, A_3_4})
  void there_is_no_invoice_for_vat_without_vat_or_a_business_or_money() {
    var ask = new IssueVatInvoice(TODAY);
    assertThat(story.refused(ask).code()).isEqualTo("nothing-paid");
    assertThat(
            new ReceiptStory()
                .sold(sale(null, true, goods(1, "COURSE", 1, 100)))
                .paid("m1", PaymentMeans.CARD, 100)
                .refused(ask)
                .code())
        .isEqualTo("seller-without-vat");
    assertThat(
            new ReceiptStory()
                .sold(sale(PERCENT, false, goods(1, "LAMP", 1, 100)))
                .paid("m1", PaymentMeans.CARD, 100)
                .refused(ask)
                .code())
        .isEqualTo("buyer-not-a-business");
  }

  private Receipt receipt() {
    Receipt receipt = story.book().receipts().get(FIRST);
    assertThat(receipt).isNotNull();
    return receipt;
  }

  private VatInvoiceIssued invoice() {
    VatInvoiceIssued invoice = story.book().vatInvoice();
    assertThat(invoice).isNotNull();
    return invoice;
  }

  private static CorrectReceipt correction(
      @Nullable PaymentMeans means, @Nullable List<CorrectLine> lines) {
    return new CorrectReceipt(FIRST, means, lines, "the cashier chose wrongly", "operator");
  }
}
