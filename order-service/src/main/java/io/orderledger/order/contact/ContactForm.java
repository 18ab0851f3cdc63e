package io.orderledger.order.contact;

import io.orderledger.order.model.Contact;
import io.orderledger.order.model.Language;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the buyer wants to be reached; what was written is never repeated.
 *
 * @param language Russian when left out
 */
@Schema(
    example =
        """
        {"email": "buyer@example.org", "phone": "+7 701 000 00 00", "language": "KK"}\
        """)
public record ContactForm(
    @Nullable PersonalText email, @Nullable PersonalText phone, @Nullable Language language) {

  // RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its brackets.
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern PLAIN = Pattern.compile("[!-~]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");

  /**
   * The contact, or 400 at the field that is wrong.
   *
   * @param field where the form stands in the request
   */
  public Contact checked(String field) {
    if (email == null || !isAddress(email.value())) {
      throw Problems.invalid(
          field + ".email", "An e-mail address such as name@example.org, in Latin letters.");
    }
    if (phone != null && (phone.value() == null || !PHONE.matcher(phone.value()).matches())) {
      throw Problems.invalid(
          field + ".phone", "A phone number: digits, spaces, dashes, brackets; or leave it out.");
    }
    return new Contact(email, phone, language == null ? Language.RU : language);
  }

  // A text's value is null when JSON says so, whatever its type says.
  private static boolean isAddress(@Nullable String value) {
    if (value == null || value.length() > LONGEST_EMAIL || !PLAIN.matcher(value).matches()) {
      return false;
    }
    try {
      return new InternetAddress(value, true).getAddress().equals(value);
    } catch (AddressException notOne) {
      return false;
    }
  }
}
