package io.orderledger.payment.bank;

import io.orderledger.payment.bank.statement.StatementEntry;
import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose money a credit is: the order's that its purpose names; where it names none, that of the one
 * open invoice that payer and exact sum fit. In doubt a person decides.
 */
@Clause(ClauseId.B_5_5)
final class Matching {

  /** Nine characters in groups, perhaps with an invoice's ordinal; no part of a longer word. */
  private static final Pattern LIKE_A_NUMBER =
      Pattern.compile(
          "(?<![0-9A-Z])([0-9A-Z]{3}[- ]?[0-9A-Z]{3}[- ]?[0-9A-Z]{3})(?:-[0-9]{1,4})?(?![0-9A-Z])");

  /** Cyrillic letters that look like those of order numbers: payers type what they see. */
  private static final String CYRILLIC = "АВЕКМНОРСТУХ";

  private static final String LATIN = "ABEKMHOPCTYX";

  private Matching() {}

  /**
   * An order that a credit may be for.
   *
   * @param account where its invoice is to be paid to; null when it says nothing
   * @param payerTaxId null when nobody is known
   */
  record Candidate(OrderNumber order, @Nullable String account, @Nullable String payerTaxId) {

    boolean isPaidTo(String credited) {
      return account == null || account.equals(credited);
    }
  }

  /** Whose money it is. */
  sealed interface Match {
    record Found(OrderNumber order, MatchedBy by) implements Match {}

    /**
     * A person must say.
     *
     * @param trouble null when simply nothing fits
     */
    record ForAPerson(@Nullable Trouble trouble) implements Match {}
  }

  /** How it was found out. */
  enum MatchedBy {
    NUMBER,
    PAYER_AND_SUM,
    PERSON
  }

  /** All order numbers that a purpose may name, by their check characters. */
  static Set<OrderNumber> numbersIn(@Nullable String purpose) {
    Set<OrderNumber> numbers = new LinkedHashSet<>();
    if (purpose == null) {
      return numbers;
    }
    Matcher found = LIKE_A_NUMBER.matcher(latin(purpose.toUpperCase(Locale.ROOT)));
    for (int from = 0; found.find(from); from = found.start() + 1) {
      OrderNumber.parse(found.group(1)).ifPresent(numbers::add);
    }
    return numbers;
  }

  /**
   * Decides.
   *
   * @param named the orders that the purpose names, as far as they are known here
   * @param open with invoices of which just this sum is outstanding
   */
  static Match of(StatementEntry credit, List<Candidate> named, List<Candidate> open) {
    if (named.size() == 1) {
      Candidate only = named.getFirst();
      return only.isPaidTo(credit.account())
          ? new Match.Found(only.order(), MatchedBy.NUMBER)
          : new Match.ForAPerson(Trouble.OTHER_ACCOUNT);
    }
    if (named.size() > 1) {
      return new Match.ForAPerson(Trouble.AMBIGUOUS);
    }
    String taxId = credit.details().taxId();
    List<Candidate> fitting =
        open.stream()
            .filter(it -> taxId != null && taxId.equals(it.payerTaxId()))
            .filter(it -> it.isPaidTo(credit.account()))
            .toList();
    return switch (fitting.size()) {
      case 0 -> new Match.ForAPerson(null);
      case 1 -> new Match.Found(fitting.getFirst().order(), MatchedBy.PAYER_AND_SUM);
      default -> new Match.ForAPerson(Trouble.AMBIGUOUS);
    };
  }

  private static String latin(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = CYRILLIC.indexOf(c);
      plain.append(at < 0 ? c : LATIN.charAt(at));
    }
    return plain.toString();
  }
}
