package io.orderledger.eventstore.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * A projection's token as Axon claims it: one segment, one row, beside the projection's tables. The
 * {@link ProjectionWriter} moves it; here it is only claimed, kept alive and released.
 */
final class ClaimedToken implements TokenStore {

  private final DataSource dataSource;
  private final ProjectionSchema schema;
  private final String owner;
  private final Duration claimFor;
  private final Standing standing;

  ClaimedToken(
      DataSource dataSource,
      ProjectionSchema schema,
      String owner,
      Duration claimFor,
      Standing standing) {
    this.dataSource = dataSource;
    this.schema = schema;
    this.owner = owner;
    this.claimFor = claimFor;
    this.standing = standing;
  }

  /** As committed, whoever moves it. */
  long stored() {
    try (Connection connection = dataSource.getConnection()) {
      return stored(connection);
    } catch (SQLException failed) {
      throw unreachable(failed);
    }
  }

  /** Throws when another edition is installed: its rows are not what this one knows. */
  long stored(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                "select log_index, edition from %s.projection_token".formatted(schema.live()));
        var row = query.executeQuery()) {
      if (!row.next() || !schema.edition().equals(row.getString(2))) {
        throw new IllegalStateException(schema.live() + " was made anew for another edition.");
      }
      return row.getLong(1);
    }
  }

  @Override
  public TrackingToken fetchToken(String processorName, int segment) {
    try (Connection connection = dataSource.getConnection();
        var claim = connection.prepareStatement(claim())) {
      claim.setString(1, owner);
      claim.setString(2, schema.edition());
      claim.setString(3, owner);
      claim.setLong(4, claimFor.toMillis());
      try (var row = claim.executeQuery()) {
        if (row.next()) {
          standing.claimed(row.getLong(1));
          return new GlobalSequenceTrackingToken(row.getLong(1));
        }
      }
      whyNot(connection);
      throw new UnableToClaimTokenException(schema.live() + " is claimed by another instance.");
    } catch (SQLException failed) {
      throw unreachable(failed);
    }
  }

  /** A row that its owner's transaction holds is skipped: that owner lives, however slow it is. */
  private String claim() {
    return """
    update %1$s.projection_token set owner = ?, claimed_at = clock_timestamp()
     where only_row = (select only_row from %1$s.projection_token
                        where edition = ?
                          and (owner is null or owner = ?
                               or claimed_at < clock_timestamp() - ? * interval '1 millisecond')
                          for update skip locked)
    returning log_index\
    """
        .formatted(schema.live());
  }

  private void whyNot(Connection connection) throws SQLException {
    standing.elsewhere();
    try {
      stored(connection);
    } catch (IllegalStateException otherEdition) {
      standing.superseded();
      throw new UnableToClaimTokenException(
          schema.live() + " was made anew for another edition.", otherEdition);
    }
  }

  @Override
  public void extendClaim(String processorName, int segment) {
    try (Connection connection = dataSource.getConnection();
        var extend =
            connection.prepareStatement(
                """
                update %s.projection_token set claimed_at = clock_timestamp()
                 where owner = ? and edition = ?\
                """
                    .formatted(schema.live()))) {
      extend.setString(1, owner);
      extend.setString(2, schema.edition());
      if (extend.executeUpdate() != 1) {
        standing.elsewhere();
        throw new UnableToClaimTokenException(schema.live() + " was taken by another instance.");
      }
      standing.idle();
    } catch (SQLException failed) {
      throw unreachable(failed);
    }
  }

  @Override
  public void releaseClaim(String processorName, int segment) {
    try (Connection connection = dataSource.getConnection();
        var release =
            connection.prepareStatement(
                """
                update %s.projection_token set owner = null, claimed_at = null
                 where owner = ?\
                """
                    .formatted(schema.live()))) {
      release.setString(1, owner);
      release.executeUpdate();
    } catch (SQLException failed) {
      throw unreachable(failed);
    }
  }

  /** Nothing is left to store: the token moved in the transaction of its rows. */
  @Override
  public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {}

  @Override
  public int[] fetchSegments(String processorName) {
    return new int[] {0};
  }

  private IllegalStateException unreachable(SQLException failed) {
    standing.retrying(Failure.inClear(failed));
    return new IllegalStateException("Cannot reach the token of " + schema.live(), failed);
  }
}
