package io.orderledger.order.majeure;

import io.orderledger.order.majeure.model.Scope;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which orders a circumstance may touch, and which of them have not been looked at for it. */
@Component
class Touched {

  private static final String MAY_TOUCH =
      """
      from projection_force_majeure.touchable_order o
        join projection_force_majeure.circumstance c
          on c.order_number = o.order_number or c.seller_id = o.seller_id
             or c.country is not null
                and (o.country is null
                     or c.country = o.country
                        and (c.region is null or c.region = o.region)
                        and (c.city is null or c.city = o.city))
        left join force_majeure_look l
          on l.order_number = o.order_number and l.circumstance_id = c.circumstance_id
       where (l.order_number is not null
              or not c.withdrawn
                 and (c.ended_on is null or o.placed_on <= c.ended_on + c.aftermath_days))
      """;

  private final JdbcClient jdbc;

  Touched(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A circumstance that may touch an order.
   *
   * @param revision as it is recorded here
   */
  record Candidate(Circumstance circumstance, Scope scope, boolean withdrawn, long revision) {

    /**
     * Whether it bears on an order.
     *
     * @param places where that goes
     * @param placedOn Almaty day; what was over before it does not touch it
     */
    boolean touches(OrderNumber number, String seller, List<Place> places, LocalDate placedOn) {
      LocalDate ended = circumstance.endedOn();
      return !withdrawn
          && (ended == null || !placedOn.isAfter(ended.plusDays(circumstance.aftermathDays())))
          && scope.touches(number, seller, places);
    }
  }

  /**
   * Orders to be looked at, in the order of their numbers.
   *
   * @param last the number that was seen last
   * @param closedDays orders that were closed so many days before a circumstance began are left
   *     alone: no term of theirs runs
   */
  List<String> dueAfter(String last, int atOnce, int closedDays) {
    return jdbc.sql(
            "select distinct o.order_number "
                + MAY_TOUCH
                + """
                  and l.revision is distinct from c.revision
                  and (o.closed_on is null or o.closed_on >= c.began_on - :closedDays)
                  and o.order_number > :last
                order by o.order_number limit :atOnce\
                """)
        .param("closedDays", closedDays)
        .param("last", last)
        .param("atOnce", atOnce)
        .query(String.class)
        .list();
  }

  /** All that may touch an order, in the order of their ids. */
  List<Candidate> of(OrderNumber number) {
    return jdbc.sql(
            "select c.* " + MAY_TOUCH + " and o.order_number = :number order by c.circumstance_id")
        .param("number", number.value())
        .query((row, _) -> candidate(row))
        .list();
  }

  /** Remembers that an order was looked at for these, as they are recorded here. */
  void looked(OrderNumber number, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      jdbc.sql(
              """
              insert into force_majeure_look values (?, ?, ?)
              on conflict (order_number, circumstance_id) do update
                set revision = excluded.revision\
              """)
          .params(number.value(), candidate.circumstance().circumstanceId(), candidate.revision())
          .update();
    }
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        new Circumstance(
            row.getString("circumstance_id"),
            Side.valueOf(row.getString("side")),
            Kind.valueOf(row.getString("kind")),
            row.getObject("began_on", LocalDate.class),
            row.getObject("ended_on", LocalDate.class),
            row.getInt("aftermath_days")),
        scope(row),
        row.getBoolean("withdrawn"),
        row.getLong("revision"));
  }

  private static Scope scope(ResultSet row) throws SQLException {
    String order = row.getString("order_number");
    @Nullable String country = row.getString("country");
    return new Scope(
        order == null ? null : new OrderNumber(order),
        country == null ? null : new Place(country, row.getString("region"), row.getString("city")),
        row.getString("seller_id"));
  }
}
