package io.orderledger.payment.inquiry;

import io.orderledger.payment.inquiry.model.Outlook;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;

/** What happens next, as the buyer reads it in any of the languages. */
@Clause(ClauseId.B_13_6)
record Sentence(
    @Schema(example = "7200 ₸ возвращаются тем же способом, которым были оплачены.") String ru,
    @Schema(example = "7200 ₸ төленген тәсілмен қайтарылып жатыр.") String kk,
    @Schema(example = "7200 KZT is on its way back by the way it was paid.") String en) {

  static Sentence of(Outlook outlook, int workingDays) {
    Tenge sum = outlook.sum();
    long tenge = sum.amount();
    return switch (outlook.next()) {
      case BANK_DECIDES ->
          new Sentence(
              "Платёж оспорен в банке: возвраты ждут решения банка.",
              "Төлем банкте даулануда: қайтарулар банктің шешімін күтеді.",
              "The payment is disputed at the bank: refunds wait for the bank's decision.");
      case REFUND_FAILED ->
          new Sentence(
              "Возврат %d ₸ не дошёл; им занимается наш сотрудник.".formatted(tenge),
              "%d ₸ қайтару жетпеді; онымен қызметкеріміз айналысуда.".formatted(tenge),
              "A refund of %d KZT did not arrive; one of our people is on it.".formatted(tenge));
      case REFUND_AWAITS_APPROVAL ->
          new Sentence(
              "Возврат %d ₸ ждёт подтверждения второго сотрудника.".formatted(tenge),
              "%d ₸ қайтару екінші қызметкердің растауын күтуде.".formatted(tenge),
              "A refund of %d KZT waits for a second person's approval.".formatted(tenge));
      case REFUND_UNDER_WAY ->
          new Sentence(
              "%d ₸ возвращаются тем же способом, которым были оплачены; банк обычно зачисляет их в течение %d рабочих дней."
                  .formatted(tenge, workingDays),
              "%d ₸ төленген тәсілмен қайтарылып жатыр; банк оны әдетте %d жұмыс күні ішінде есепке түсіреді."
                  .formatted(tenge, workingDays),
              "%d KZT is on its way back by the way it was paid; banks usually credit it within %d working days."
                  .formatted(tenge, workingDays));
      case PAYER_DECIDES ->
          new Sentence(
              "Оплачено на %d ₸ больше, чем нужно: сообщите, вернуть их или оставить."
                  .formatted(tenge),
              "Қажеттіден %d ₸ артық төленді: қайтару керек пе, қалдыру керек пе, хабарлаңыз."
                  .formatted(tenge),
              "%d KZT was paid beyond what is owed: tell us whether it goes back or stays."
                  .formatted(tenge));
      case OPERATOR_LOOKS ->
          new Sentence(
              "Похоже, %d ₸ списаны дважды; это проверяет наш сотрудник.".formatted(tenge),
              "%d ₸ екі рет алынған сияқты; мұны қызметкеріміз тексеруде.".formatted(tenge),
              "%d KZT seems to have been charged twice; one of our people looks into it."
                  .formatted(tenge));
      case HELD ->
          new Sentence(
              "%d ₸ удержаны на карте и будут списаны при отправке товара.".formatted(tenge),
              "%d ₸ картада ұсталды және тауар жөнелтілгенде алынады.".formatted(tenge),
              "%d KZT is held on the card and is taken when the goods leave.".formatted(tenge));
      case TO_BE_PAID ->
          new Sentence(
              "Осталось оплатить %d ₸.".formatted(tenge),
              "%d ₸ төлеу қалды.".formatted(tenge),
              "%d KZT is still to be paid.".formatted(tenge));
      case ALL_WENT_BACK ->
          new Sentence(
              "Всё, что было списано, возвращено: %d ₸.".formatted(tenge),
              "Алынғанның бәрі қайтарылды: %d ₸.".formatted(tenge),
              "All that was charged went back: %d KZT.".formatted(tenge));
      case NOTHING ->
          new Sentence(
              "Больше ничего не требуется.",
              "Бұдан басқа ештеңе қажет емес.",
              "Nothing more is to come.");
    };
  }
}
