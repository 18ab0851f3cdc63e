package io.orderledger.servicekit.operations;

import io.orderledger.messaging.inbound.Parking;
import io.orderledger.messaging.inbound.ParkingAnswer;
import io.orderledger.messaging.inbound.ParkingOrder;
import io.orderledger.servicekit.problem.Problems;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Where two operators together deal with a parked record. */
class ParkingDesk {

  private final JdbcClient jdbc;
  private final Parking parking;
  private final Clock clock;

  ParkingDesk(JdbcClient jdbc, Parking parking, Clock clock) {
    this.jdbc = jdbc;
    this.parking = parking;
    this.clock = clock;
  }

  ParkingRequest request(String kind, long parkedId, String reason, String by) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into parking_request (id, kind, parked_id, reason, requested_by, requested_at)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .params(id, kind, parkedId, reason, by, Timestamp.from(clock.instant()))
        .update();
    return find(id).orElseThrow();
  }

  Optional<ParkingRequest> find(UUID id) {
    return jdbc.sql("select * from parking_request where id = ?")
        .param(id)
        .query(ParkingRequest.class)
        .optional();
  }

  /** In order of asking, after a request's moment and id. */
  List<ParkingRequest> list(Instant after, UUID afterId, int limit) {
    return jdbc.sql(
            """
            select * from parking_request where (requested_at, id) > (?, ?)
            order by requested_at, id limit ?\
            """)
        .params(Timestamp.from(after), afterId, limit)
        .query(ParkingRequest.class)
        .list();
  }

  /** The row is locked meanwhile, so that two confirmations make one order. */
  @Transactional
  public ParkingRequest confirm(UUID id, String by) {
    ParkingRequest request =
        jdbc.sql("select * from parking_request where id = ? for update")
            .param(id)
            .query(ParkingRequest.class)
            .optional()
            .orElseThrow(Problems::unknown);
    if (request.confirmedBy() != null) {
      return request;
    }
    ParkingOrder order = new ParkingOrder(request.reason(), request.requestedBy(), by);
    ParkingAnswer answer =
        request.kind().equals("redrive")
            ? parking.redrive(request.parkedId(), order)
            : parking.discard(request.parkedId(), order);
    return switch (answer) {
      case ParkingAnswer.Ordered(long actionId) -> confirmed(id, by, actionId);
      case ParkingAnswer.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
    };
  }

  private ParkingRequest confirmed(UUID id, String by, long actionId) {
    jdbc.sql(
            """
            update parking_request set confirmed_by = ?, confirmed_at = ?, action_id = ?
            where id = ?\
            """)
        .params(by, Timestamp.from(clock.instant()), actionId, id)
        .update();
    return find(id).orElseThrow();
  }
}
