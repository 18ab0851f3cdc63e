package io.orderledger.payment.webhook;

import io.orderledger.payment.provider.SignedNotification;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.servicekit.request.CardNumbers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Puts webhooks on record before they are acknowledged. Those that come together share one
 * statement and one commit: whoever finds nobody writing writes for all that wait.
 */
@Component
class ReceiptBook {

  private static final int TOGETHER = 200;

  private final Receipts receipts;
  private final WireSealer sealer;
  private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  private record Waiting(Receipt receipt, CompletableFuture<Void> written) {}

  ReceiptBook(Receipts receipts, WireSealer sealer) {
    this.receipts = receipts;
    this.sealer = sealer;
  }

  /**
   * Returns when the webhook is durable, now or since an earlier delivery. A provider sends no card
   * numbers; what a buyer wrote into a text that it passes on is masked (B-5.3).
   */
  void add(String provider, String kind, SignedNotification signed, byte[] raw) {
    byte[] bound = Receipt.boundTo(provider, signed.account(), signed.eventId());
    Receipt receipt =
        new Receipt(
            0,
            provider,
            signed.account(),
            signed.eventId(),
            kind,
            sealer.seal(CardNumbers.masked(raw), bound),
            0);
    CompletableFuture<Void> written = new CompletableFuture<>();
    waiting.add(new Waiting(receipt, written));
    writing.lock();
    try {
      if (!written.isDone()) {
        writeAll();
      }
    } finally {
      writing.unlock();
    }
    try {
      written.join();
    } catch (CompletionException e) {
      throw new DataAccessResourceFailureException("A webhook was not put on record.", e);
    }
  }

  private void writeAll() {
    List<Waiting> together = new ArrayList<>();
    while (waiting.drainTo(together, TOGETHER) > 0) {
      try {
        receipts.add(together.stream().map(Waiting::receipt).toList());
        together.forEach(one -> one.written().complete(null));
      } catch (SQLException | RuntimeException e) {
        together.forEach(one -> one.written().completeExceptionally(e));
      }
      together.clear();
    }
  }
}
