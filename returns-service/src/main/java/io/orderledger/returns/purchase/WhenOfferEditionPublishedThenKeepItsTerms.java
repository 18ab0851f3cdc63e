package io.orderledger.returns.purchase;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.messaging.TableReaction;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Orders keep the terms of their edition for life (B-15.1): they must be known here. */
@Component
final class WhenOfferEditionPublishedThenKeepItsTerms
    implements TableReaction<OfferEditionPublished> {

  private final OfferTerms terms;

  WhenOfferEditionPublishedThenKeepItsTerms(OfferTerms terms) {
    this.terms = terms;
  }

  @Override
  public String consumer() {
    return "returns.keep-offer-terms";
  }

  @Override
  public Class<OfferEditionPublished> event() {
    return OfferEditionPublished.class;
  }

  @Override
  public Handled on(OfferEditionPublished published, Received received, Connection connection)
      throws SQLException {
    terms.keep(published, connection);
    return Handled.applied().meets(OfferTerms.published(published.sellerId(), published.edition()));
  }
}
