package io.orderledger.payment.evidence;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.Payments;
import io.orderledger.payment.evidence.Disputes.Found;
import io.orderledger.payment.evidence.file.EvidenceFiles;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent.FileKept;
import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.model.PaymentCommand.SubmitEvidence;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.provider.EvidenceLimits;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to show in a dispute, and its one submission. */
@RestController
@RequestMapping("/disputes/{disputeId}/evidence")
@Tag(name = "Disputes")
@Clause(ClauseId.B_5_13)
class EvidenceEndpoint {

  private static final int WORDS = 10_000;

  private final Disputes disputes;
  private final Histories histories;
  private final Payments payments;
  private final EvidenceFiles files;
  private final Clock clock;

  EvidenceEndpoint(
      Disputes disputes, Histories histories, Payments payments, EvidenceFiles files, Clock clock) {
    this.disputes = disputes;
    this.histories = histories;
    this.payments = payments;
    this.files = files;
    this.clock = clock;
  }

  /**
   * An operator's words to the bank; what the house knows is added to them.
   *
   * @param explanation why the payment is right
   * @param duplicateExplanation why two payments are not one; null when that is not the question
   */
  record Submission(
      @NotBlank
          @Size(max = WORDS)
          @Schema(example = "The buyer collected the goods with the code of their account.")
          String explanation,
      @Nullable @Size(max = WORDS) String duplicateExplanation) {

    Optional<String> duplicate() {
      return Optional.ofNullable(duplicateExplanation).filter(text -> !text.isBlank());
    }
  }

  /** What was submitted. */
  record Receipt(String disputeId, Dispute.EvidenceStatus evidence, String contentHash) {}

  @Operation(
      summary = "What there is to show and what is missing, by what the bank holds",
      description =
          "Gathered from the services' histories when it is asked for; once submitted, what was"
              + " sent is shown as it was frozen.")
  @GetMapping
  @Access(operator = true, auditor = true)
  EvidenceView evidence(@PathVariable String disputeId) {
    Found found = disputes.require(disputeId);
    OrderNumber order = found.account().orderNumber();
    Gathered gathered = histories.of(order);
    List<PaymentEvent> events = events(order);
    Dossier dossier = Dossier.of(gathered, events);
    Category category = category(found);
    return new EvidenceView(
        disputeId,
        category,
        category.wanted().stream().map(item -> item(dossier, item)).toList(),
        gathered.sources(),
        sent(found, events));
  }

  private static EvidenceView.Item item(Dossier dossier, EvidenceItem item) {
    String text = dossier.text(item).orElse(null);
    return new EvidenceView.Item(item, text != null, text);
  }

  @Operation(
      summary = "Puts evidence before the bank, once",
      description =
          "The operator's words and what the histories say, cut to what the provider takes, and the"
              + " files that were kept for it: frozen together. 503 while a service that knows of"
              + " the order does not answer.")
  @PostMapping
  @Access(operator = true)
  ResponseEntity<Receipt> submit(
      @PathVariable String disputeId,
      @Valid @RequestBody Submission submission,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Found found = disputes.require(disputeId);
    // What is refused anyway need not be gathered; a repeated request has nothing to gather either.
    EvidenceLimits limits =
        disputes.provider(found).evidenceLimits().orElseThrow(EvidenceEndpoint::notTakenHere);
    EvidenceContent content =
        found.dispute().awaitsEvidence() ? composed(found, submission, limits) : null;
    CommandResult result =
        payments.tell(
            found.account().orderNumber(),
            new SubmitEvidence(
                disputeId,
                found.account().customerId(),
                content == null ? null : content.frozen(),
                content == null ? "" : content.hash(),
                caller.actor(),
                clock.instant()),
            key,
            provenance);
    return CommandAnswers.accepted(
        result, URI.create("/disputes/" + disputeId), granted -> receipt(granted, disputeId));
  }

  private EvidenceContent composed(Found found, Submission submission, EvidenceLimits limits) {
    OrderNumber order = found.account().orderNumber();
    Gathered gathered = histories.of(order);
    if (!gathered.complete()) {
      throw Problems.of(
          Problem.of(503, "evidence-incomplete", "A service did not tell its part of the history.")
              .detail("Sources: " + gathered.sources())
              .next("Repeat the request with the same key when all services answer."));
    }
    return new EvidenceContent(
        limits.within(
            Dossier.of(gathered, events(order))
                .evidence(category(found), submission.explanation(), submission.duplicate())),
        files.of(found.dispute().disputeId()).stream()
            .collect(Collectors.toMap(FileKept::kind, FileKept::sha256)));
  }

  private Receipt receipt(CommandResult.Accepted granted, String disputeId) {
    return Disputes.found(payments.after(granted).account(), disputeId)
        .map(then -> then.dispute().evidence())
        .map(sent -> new Receipt(disputeId, sent.status(), sent.contentHash()))
        .orElseThrow(() -> new IllegalStateException("Granted evidence is in its dispute."));
  }

  private static Category category(Found found) {
    return Category.of(found.dispute().details().reason());
  }

  private List<PaymentEvent> events(OrderNumber order) {
    return payments.events(order).stream().map(event -> (PaymentEvent) event.payload()).toList();
  }

  private static EvidenceView.@Nullable Sent sent(Found found, List<PaymentEvent> events) {
    Dispute.Evidence evidence = found.dispute().evidence();
    if (evidence == null) {
      return null;
    }
    EvidenceRequested asked =
        events.reversed().stream()
            .filter(EvidenceRequested.class::isInstance)
            .map(EvidenceRequested.class::cast)
            .filter(event -> event.disputeId().equals(found.dispute().disputeId()))
            .findFirst()
            .orElseThrow();
    EvidenceContent content =
        asked.content() == null ? null : EvidenceContent.read(asked.content());
    return new EvidenceView.Sent(
        evidence.status(),
        evidence.contentHash(),
        content == null ? null : content.fields(),
        content == null ? null : content.files(),
        asked.submittedBy(),
        asked.at());
  }

  static RuntimeException notTakenHere() {
    return Problems.of(
        Problem.of(409, "evidence-not-taken", "This provider takes evidence on its own pages only.")
            .clause(ClauseId.B_5_13.id()));
  }
}
