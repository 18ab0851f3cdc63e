package io.orderledger.order.notice;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.notice.model.Notice;
import io.orderledger.order.notice.model.NoticeEvent;
import io.orderledger.order.notice.model.NoticeEvent.NoticeDelayed;
import io.orderledger.order.notice.model.NoticeEvent.NoticeGivenUp;
import io.orderledger.order.notice.model.NoticeEvent.NoticeRequested;
import io.orderledger.order.notice.model.NoticeEvent.NoticeSent;
import io.orderledger.order.notice.model.NoticeEvent.ReceiptRebutted;
import io.orderledger.order.notice.model.NoticeEvent.SendingRequested;
import io.orderledger.order.notice.model.Obstacle;
import io.orderledger.shared.identifier.OrderNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All notices by where they stand: ids and words of ours, nothing personal. */
@Component
final class NoticeListProjection implements Projection {

  private static final String ADD = "insert into notice values (?, ?, ?, ?, ?, ?, null)";
  private static final String CHANGE =
      "update notice set state = ?, obstacle = ?, changed_at = ? where notice_id = ?";

  @Override
  public String name() {
    return "notice_list";
  }

  @Override
  public String schemaResource() {
    return "projections/notice_list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    if (batch.stream().noneMatch(recorded -> recorded.payload() instanceof NoticeEvent)) {
      return;
    }
    try (PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement change = connection.prepareStatement(CHANGE)) {
      // Adding first is right whatever the order within the batch: a notice begins once.
      for (RecordedEvent recorded : batch) {
        if (recorded.payload() instanceof NoticeEvent event) {
          bind(event, add, change);
        }
      }
      add.executeBatch();
      change.executeBatch();
    }
  }

  private static void bind(NoticeEvent event, PreparedStatement add, PreparedStatement change)
      throws SQLException {
    switch (event) {
      case NoticeRequested it -> add(it, add);
      case NoticeSent it -> change(it, NoticeView.State.SENT, null, change);
      case NoticeDelayed it -> change(it, NoticeView.State.WAITING, it.obstacle(), change);
      case NoticeGivenUp it -> change(it, NoticeView.State.GIVEN_UP, it.obstacle(), change);
      case SendingRequested it -> change(it, NoticeView.State.WAITING, null, change);
      case ReceiptRebutted _ -> {
        // The sending asked for in the same breath says where it stands.
      }
    }
  }

  private static void add(NoticeRequested requested, PreparedStatement add) throws SQLException {
    Notice notice = requested.notice();
    OrderNumber number = notice.orderNumber();
    add.setObject(1, notice.id());
    add.setString(2, number == null ? null : number.value());
    add.setString(3, notice.kind().name());
    add.setString(4, NoticeView.State.WAITING.name());
    add.setObject(5, requested.at().atOffset(ZoneOffset.UTC));
    add.setObject(6, requested.at().atOffset(ZoneOffset.UTC));
    add.addBatch();
  }

  private static void change(
      NoticeEvent event,
      NoticeView.State state,
      @Nullable Obstacle obstacle,
      PreparedStatement change)
      throws SQLException {
    change.setString(1, state.name());
    change.setString(2, obstacle == null ? null : obstacle.name());
    change.setObject(3, event.at().atOffset(ZoneOffset.UTC));
    change.setObject(4, event.noticeId());
    change.addBatch();
  }
}
