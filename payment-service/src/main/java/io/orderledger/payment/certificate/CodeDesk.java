package io.orderledger.payment.certificate;

import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.CertificateDecider;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Believes whoever knows a certificate's code, and, if it is named, is its holder (B-3.4). */
@Component
@Clause(ClauseId.B_3_4)
class CodeDesk {

  /** Compared with when there is no such certificate, so that the answer takes as long. */
  private static final String NO_HASH = "0".repeat(64);

  private final Certificates certificates;
  private final Guesses guesses;

  CodeDesk(Certificates certificates, Guesses guesses) {
    this.certificates = certificates;
    this.guesses = guesses;
  }

  /**
   * The certificate that a caller may use. Answers 422 when the code is not right or the
   * certificate is another's, 429 when codes were tried too often.
   *
   * @param typed the code as it was typed
   */
  Certificate.Issued presented(String typed, Caller caller) {
    Optional<CertificateCode> code = CertificateCode.parse(typed);
    if (code.isEmpty()) {
      throw Problems.invalid("code", "A code is thirty letters and digits, as it is printed.");
    }
    String subject = caller.subject();
    long guess = guesses.begin(subject, code.get().id().value());
    Optional<Certificate.Issued> found = certificates.find(code.get().id());
    String hash = found.map(Certificate.Issued::codeHash).orElse(NO_HASH);
    if (!CertificateSecrets.fits(code.get(), hash)) {
      throw refused(
          Refusal.of("certificate-code-wrong", ClauseId.B_3_4, "No certificate has this code."));
    }
    guesses.wasRight(guess);
    Certificate.Issued certificate = found.orElseThrow();
    if (!certificate.mayBeUsedBy(subject)) {
      throw refused(CertificateDecider.notTheHolder());
    }
    return certificate;
  }

  private static RuntimeException refused(Refusal refusal) {
    return Problems.of(Problems.refused(refusal.at("code")));
  }
}
