/** Integration events: the only language that services speak to each other. */
@NullMarked
package io.orderledger.shared.event;

import org.jspecify.annotations.NullMarked;
