package io.orderledger.payment.certificate;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.CertificateCommand.IssueCertificate;
import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Place;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Certificates: operators issue and list them, whoever bears a code looks up what is left. */
@RestController
@Clause(ClauseId.B_3_4)
class CertificateEndpoint {

  private final Certificates certificates;
  private final CertificateSecrets secrets;
  private final CodeDesk desk;
  private final EventStore store;
  private final JdbcClient jdbc;
  private final Clock clock;

  CertificateEndpoint(
      Certificates certificates,
      CertificateSecrets secrets,
      CodeDesk desk,
      EventStore store,
      JdbcClient jdbc,
      Clock clock) {
    this.certificates = certificates;
    this.secrets = secrets;
    this.desk = desk;
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A certificate that was sold.
   *
   * @param holder the customer's subject it is named to; null for whoever bears the code
   * @param lastDay the last Almaty date on which it can be used
   */
  @Schema(name = "CertificateSale")
  record Sale(
      @NotBlank @Size(max = 100) @Schema(example = "goods") String sellerId,
      @NotNull @Schema(example = "{\"amount\": 12000, \"currency\": \"KZT\"}") Tenge amount,
      @Nullable @Size(min = 1, max = 100) String holder,
      @NotNull @Schema(example = "2027-11-26") LocalDate lastDay) {}

  /** The certificate with its code: the code is told here and never again. */
  @Schema(name = "IssuedCertificate")
  record Issued(
      @Schema(example = "C7K2M9QXAB") String certificateId,
      @Schema(example = "C7K2M9QXAB-4TZ8W-0HN3V-K6Y1R-P5D2J") String code,
      Tenge amount,
      LocalDate lastDay) {

    @Override
    public String toString() {
      return "Issued[" + certificateId + "]";
    }
  }

  /** What is left. */
  @Schema(name = "CertificateBalance")
  record Balance(
      @Schema(example = "C7K2M9QXAB") String certificateId,
      Tenge usable,
      List<CertificateView.LotLine> lots) {}

  /**
   * A certificate in a list.
   *
   * @param reserved by orders that are not shipped
   * @param lastDay until which some of the balance lasts; null when there is none
   */
  @Schema(name = "CertificateLine")
  record Line(
      String certificateId,
      String sellerId,
      @Nullable String holder,
      Tenge amount,
      Tenge balance,
      Tenge reserved,
      @Nullable LocalDate lastDay,
      Instant issuedAt) {}

  @Operation(
      summary = "Issues a certificate that was sold",
      description =
          "The answer tells the code, once: it is kept nowhere. The same request repeated with its"
              + " key is answered as the first time.")
  @PostMapping("/certificates")
  @Access(operator = true)
  ResponseEntity<Issued> issue(
      @Valid @RequestBody Sale sale, Caller caller, CommandKey.Request key, Provenance provenance) {
    CertificateId id = secrets.newId();
    CommandResult result =
        certificates.tell(
            id,
            new IssueCertificate(
                id,
                sale.sellerId(),
                sale.amount(),
                sale.holder(),
                sale.lastDay(),
                CertificateSecrets.hash(secrets.codeOf(id)),
                caller.actor(),
                Almaty.dateOf(clock.instant())),
            key,
            provenance);
    // A repeated request made another id; the certificate is the first one's.
    Certificate.Issued issued = certificates.issued(CommandAnswers.granted(result).stream());
    return CommandAnswers.created(
        result,
        URI.create("/certificates/" + issued.id()),
        granted ->
            new Issued(
                issued.id().value(),
                secrets.codeOf(issued.id()).printed(),
                issued.amount(),
                issued.lots().lastKey()));
  }

  @Operation(summary = "Certificates, oldest first")
  @GetMapping("/certificates")
  @Access(operator = true, auditor = true)
  Page<Line> certificates(PageRequest page) {
    Place after = page.place();
    List<Line> lines =
        jdbc.sql(
                """
                select c.certificate_id, c.seller_id, c.holder, c.amount, c.reserved, c.issued_at,
                       coalesce(sum(l.amount), 0) as balance,
                       max(l.last_day) filter (where l.amount > 0) as last_day
                  from projection_certificates.certificate c
                  left join projection_certificates.lot l using (certificate_id)
                 where :at::timestamptz is null
                    or (c.issued_at, c.certificate_id) > (:at::timestamptz, :id)
                 group by c.certificate_id
                 order by c.issued_at, c.certificate_id limit :limit
                """)
            .param("at", after.moment())
            .param("id", after.id())
            .param("limit", page.limit() + 1)
            .query(CertificateEndpoint::line)
            .list();
    return page.page(lines, line -> List.of(line.issuedAt().toString(), line.certificateId()));
  }

  @Operation(summary = "A certificate with every use of it, as it stands now")
  @GetMapping("/certificates/{certificateId}")
  @Access(operator = true, auditor = true)
  ResponseEntity<CertificateView> certificate(
      @Parameter(example = "C7K2M9QXAB") @PathVariable String certificateId, Since since) {
    CertificateId id = CertificateId.parse(certificateId).orElseThrow(Problems::unknown);
    return since.answer(
        store,
        CertificateAggregate.stream(id),
        events -> Certificates.read(events).map(CertificateView::of));
  }

  @Operation(
      summary = "What is left of the certificate whose code one has",
      description = "Wrong codes are counted, and after a few no more are taken for a while (429).")
  @PostMapping("/certificates/balance")
  @Access(customer = Access.Customer.ANY, reads = true)
  Balance balance(@Valid @RequestBody PresentedCode presented, Caller caller) {
    Certificate.Issued certificate = desk.presented(presented.code(), caller);
    return new Balance(
        certificate.id().value(),
        certificate.usable(Almaty.dateOf(clock.instant())),
        CertificateView.lots(certificate));
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getString("certificate_id"),
        row.getString("seller_id"),
        row.getString("holder"),
        Tenge.of(row.getLong("amount")),
        Tenge.of(row.getLong("balance")),
        Tenge.of(row.getLong("reserved")),
        row.getObject("last_day", LocalDate.class),
        row.getObject("issued_at", OffsetDateTime.class).toInstant());
  }
}
