/** Advertising: consent, the way out of it, and messages to those who agreed. */
@NullMarked
package io.orderledger.order.notice.marketing;

import org.jspecify.annotations.NullMarked;
