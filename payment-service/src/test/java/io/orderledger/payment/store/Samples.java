package io.orderledger.payment.store;

import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.payment.recurring.model.Cadence;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.Schedule;
import io.orderledger.payment.recurring.model.Terms;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A sample of every record, the same each time, with everything in it that can be there. */
final class Samples {

  private static final String UUID = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21";

  /** What has a shape of its own, or parts that exclude each other. */
  private static final Map<Class<?>, Object> KNOWN =
      Map.ofEntries(
          Map.entry(OrderNumber.class, OrderNumber.ofIndex(314_159_265)),
          Map.entry(Tenge.class, Tenge.of(9_000)),
          Map.entry(Instant.class, Instant.parse("2026-11-05T10:40:00.123456Z")),
          Map.entry(LocalDate.class, LocalDate.of(2026, 11, 6)),
          Map.entry(YearMonth.class, YearMonth.of(2028, 5)),
          Map.entry(int.class, 2),
          Map.entry(Integer.class, 16),
          Map.entry(long.class, 3L),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(CardId.class, new CardId(UUID)),
          Map.entry(MandateId.class, new MandateId(UUID)),
          Map.entry(CertificateId.class, new CertificateId("C7K2M9QXAB")),
          Map.entry(
              Terms.class,
              Terms.scheduled(
                  "goods",
                  UUID,
                  new Schedule(new Cadence(1, Cadence.Unit.MONTH), 3),
                  Tenge.of(9_000),
                  LocalDate.of(2026, 11, 30))));

  private Samples() {}

  static Object of(Class<?> type) {
    return of(type, type.getSimpleName());
  }

  private static Object of(Type type, String name) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(of(list.getActualTypeArguments()[0], name));
    }
    Class<?> plain = (Class<?>) type;
    if (KNOWN.containsKey(plain)) {
      return KNOWN.get(plain);
    }
    if (plain == String.class) {
      return name;
    }
    if (plain == PersonalText.class) {
      return PersonalText.of(name);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isRecord()) {
      return made(plain);
    }
    throw new IllegalArgumentException("Say what a sample of " + type + " is.");
  }

  private static Object made(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> of(component.getGenericType(), component.getName()))
            .toArray();
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No sample of " + type, e);
    }
  }
}
