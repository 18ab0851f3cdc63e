/** What a mandate's stream decides: pure rules. */
@NullMarked
package io.orderledger.payment.recurring.model;

import org.jspecify.annotations.NullMarked;
