/** Which notices are owed, what became of each, and who may be advertised to; pure. */
@NullMarked
package io.orderledger.order.notice.model;

import org.jspecify.annotations.NullMarked;
