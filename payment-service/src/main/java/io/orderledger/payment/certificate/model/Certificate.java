package io.orderledger.payment.certificate.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A purchased certificate as its events made it. */
public sealed interface Certificate {

  Certificate NOT_ISSUED = new NotIssued();

  /** There is none of this id. */
  record NotIssued() implements Certificate {}

  /**
   * Sold to somebody.
   *
   * @param amount what it was sold for
   * @param holder the customer it is named to; null for whoever bears the code
   * @param lots what is on it by the last day it can be used, whether that has passed or not
   * @param uses what orders took, by {@link Certificate#key}
   */
  record Issued(
      CertificateId id,
      String sellerId,
      Tenge amount,
      @Nullable String holder,
      String codeHash,
      SortedMap<LocalDate, Tenge> lots,
      SortedMap<String, Use> uses)
      implements Certificate {

    public Issued {
      lots = Collections.unmodifiableSortedMap(lots);
      uses = Collections.unmodifiableSortedMap(uses);
    }

    /** What is on it, reserved by no order. */
    public Tenge balance() {
      return Tenge.sum(lots.values());
    }

    /** What of that can be used on a day. */
    public Tenge usable(LocalDate day) {
      return Tenge.sum(lots.tailMap(day).values());
    }

    /** Whether a customer who knows the code may use it. */
    public boolean mayBeUsedBy(String customerId) {
      return holder == null || holder.equals(customerId);
    }

    public Optional<Use> use(OrderNumber order, int attempt) {
      return Optional.ofNullable(uses.get(key(order, attempt)));
    }

    /** As much as there is, and at most so much; what lasts shortest first. */
    List<Lot> take(Tenge atMost, LocalDate day) {
      List<Lot> taken = new ArrayList<>();
      Tenge left = atMost;
      for (var lot : lots.tailMap(day).entrySet()) {
        Tenge part = lot.getValue().min(left);
        if (part.isPositive()) {
          taken.add(new Lot(lot.getKey(), part));
          left = left.minus(part);
        }
      }
      return taken;
    }

    /** What can never be used again. */
    List<Lot> overBy(LocalDate day) {
      return lots.headMap(day).entrySet().stream()
          .map(lot -> new Lot(lot.getKey(), lot.getValue()))
          .toList();
    }

    Issued with(Use use) {
      TreeMap<String, Use> changed = new TreeMap<>(uses);
      changed.put(key(use.order(), use.attempt()), use);
      return new Issued(id, sellerId, amount, holder, codeHash, lots, changed);
    }

    Issued plus(List<Lot> more) {
      TreeMap<LocalDate, Tenge> changed = new TreeMap<>(lots);
      more.forEach(lot -> changed.merge(lot.lastDay(), lot.amount(), Tenge::plus));
      return new Issued(id, sellerId, amount, holder, codeHash, changed, uses);
    }

    Issued minus(List<Lot> less) {
      TreeMap<LocalDate, Tenge> changed = new TreeMap<>(lots);
      for (Lot lot : less) {
        Tenge left = changed.getOrDefault(lot.lastDay(), Tenge.ZERO).minus(lot.amount());
        if (left.isNegative()) {
          throw new IllegalStateException("More was taken of certificate " + id + " than it held.");
        }
        if (left.isZero()) {
          changed.remove(lot.lastDay());
        } else {
          changed.put(lot.lastDay(), left);
        }
      }
      return new Issued(id, sellerId, amount, holder, codeHash, changed, uses);
    }
  }

  /** Names a use. */
  static String key(OrderNumber order, int attempt) {
    return order.value() + '/' + attempt;
  }
}
