/** What the provider says by webhook: on record first, understood afterwards. */
@NullMarked
package io.orderledger.payment.webhook;

import org.jspecify.annotations.NullMarked;
