package io.orderledger.order.notice.letter;

import io.orderledger.order.model.Language;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Amounts, dates and moments as people write them in a language. */
@Clause(ClauseId.B_13_6)
final class Wording {

  private static final String TENGE = "\u00a0₸";

  private final Locale locale;

  Wording(Language language) {
    this.locale = locale(language);
  }

  static Locale locale(Language language) {
    return switch (language) {
      case RU -> Locale.of("ru");
      case KK -> Locale.of("kk");
      case EN -> Locale.of("en");
    };
  }

  String amount(Tenge amount) {
    return String.format(locale, "%,d", amount.amount()) + TENGE;
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  /** Almaty's wall clock. */
  String moment(Instant moment) {
    return date(Almaty.dateOf(moment))
        + ", "
        + DateTimeFormatter.ofPattern("HH:mm", locale).format(moment.atZone(Almaty.ZONE));
  }
}
