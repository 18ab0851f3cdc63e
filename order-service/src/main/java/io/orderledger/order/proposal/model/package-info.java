/** What a proposal is, until when it can be confirmed, and what order it makes. Pure Java. */
@NullMarked
package io.orderledger.order.proposal.model;

import org.jspecify.annotations.NullMarked;
