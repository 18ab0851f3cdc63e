/** What was bought, under which terms, and when it reached the buyer. */
@NullMarked
package io.orderledger.returns.purchase;

import org.jspecify.annotations.NullMarked;
