package io.orderledger.payment.effect;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.payment.Payments;
import io.orderledger.payment.evidence.EvidenceContent;
import io.orderledger.payment.evidence.file.EvidenceFiles;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent.FileKept;
import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceRefused;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceSubmitted;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.Providers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.PersonalText;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** Puts frozen evidence before the bank, once (B-5.13). */
@Clause(ClauseId.B_5_13)
class EvidenceEffect {

  private final Payments payments;
  private final Providers providers;
  private final EvidenceFiles files;
  private final Clock clock;

  EvidenceEffect(Payments payments, Providers providers, EvidenceFiles files, Clock clock) {
    this.payments = payments;
    this.providers = providers;
    this.files = files;
    this.clock = clock;
  }

  void submit(RecordedEvent event, EvidenceRequested asked, Account account) {
    Dispute dispute = account.disputes().get(asked.disputeId());
    if (dispute == null
        || !new Dispute.Evidence(asked.contentHash(), Dispute.EvidenceStatus.REQUESTED)
            .equals(dispute.evidence())) {
      return;
    }
    PersonalText content = asked.content();
    if (content == null) {
      record(event, asked, refused(asked, "personal_data_erased"));
      return;
    }
    Attempt disputed = account.attempts().get(dispute.attempt());
    String intent = disputed == null ? null : disputed.intentId();
    PaymentProvider provider =
        intent == null ? providers.forNew(asked.sellerId()) : providers.of(intent);
    boolean keyForgotten =
        event.recordedAt().plus(provider.capabilities().keysLast()).isBefore(clock.instant());
    if (keyForgotten && provider.hasEvidence(asked.sellerId(), asked.disputeId())) {
      record(event, asked, submitted(asked));
      return;
    }
    EvidenceContent frozen = EvidenceContent.read(content);
    String key = event.eventId().toString();
    try {
      Map<EvidenceFileKind, String> uploaded = new EnumMap<>(EvidenceFileKind.class);
      frozen
          .files()
          .forEach(
              (kind, sha256) -> uploaded.put(kind, upload(provider, asked, kind, sha256, key)));
      provider.submitEvidence(asked.sellerId(), asked.disputeId(), frozen.fields(), uploaded, key);
      record(event, asked, submitted(asked));
    } catch (ProviderDeclined declined) {
      record(event, asked, refused(asked, declined.code()));
    }
  }

  /** Under a key of its own: uploaded again after the process died, it is the same file. */
  private String upload(
      PaymentProvider provider,
      EvidenceRequested asked,
      EvidenceFileKind kind,
      String sha256,
      String key) {
    FileKept file = files.find(asked.disputeId(), kind, sha256).orElseThrow();
    byte[] bytes =
        EvidenceFiles.bytes(file).orElseThrow(() -> new ProviderDeclined("personal_data_erased"));
    if (!Digest.sha256(bytes).equals(sha256)) {
      throw new IllegalStateException("The file of " + kind + " is not what was frozen.");
    }
    return provider.uploadEvidence(asked.sellerId(), bytes, key + '/' + kind);
  }

  private RecordEvidenceSubmitted submitted(EvidenceRequested asked) {
    return new RecordEvidenceSubmitted(asked.disputeId(), clock.instant());
  }

  private RecordEvidenceRefused refused(EvidenceRequested asked, String code) {
    return new RecordEvidenceRefused(asked.disputeId(), code, clock.instant());
  }

  private void record(RecordedEvent cause, EvidenceRequested asked, PaymentCommand fact) {
    // Without a key: a fact told twice is recorded once, by the model.
    payments.tell(asked.orderNumber(), fact, CommandKey.none(), Effects.provenance(cause));
  }
}
