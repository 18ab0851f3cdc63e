package io.orderledger.messaging.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A Kafka record as it came, whatever it holds; can be kept as bytes and read again. */
public final class RawRecord {

  private final String topic;
  private final int partition;
  private final long offset;
  private final byte @Nullable [] key;
  private final byte @Nullable [] value;
  private final Headers headers;

  private RawRecord(
      String topic,
      int partition,
      long offset,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Headers headers) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.value = value;
    this.headers = headers;
  }

  public static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
    return new RawRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.value(),
        record.headers());
  }

  /** Reads what {@link #bytes()} wrote; the place is kept beside the bytes. */
  public static RawRecord of(String topic, int partition, long offset, byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte[] key = read(in);
      byte[] value = read(in);
      Headers headers = new RecordHeaders();
      for (int count = in.readInt(); count > 0; count--) {
        headers.add(in.readUTF(), read(in));
      }
      return new RawRecord(topic, partition, offset, key, value, headers);
    } catch (IOException e) {
      throw new UncheckedIOException("A kept record is damaged.", e);
    }
  }

  /** Key, value and headers. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(out, key);
      write(out, value);
      Header[] all = headers.toArray();
      out.writeInt(all.length);
      for (Header header : all) {
        out.writeUTF(name(header));
        write(out, header.value());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail.", e);
    }
    return bytes.toByteArray();
  }

  /** Where it stood in Kafka; also what its sealed bytes are bound to. */
  public String position() {
    return topic + '/' + partition + '/' + offset;
  }

  public String topic() {
    return topic;
  }

  public int partition() {
    return partition;
  }

  public long offset() {
    return offset;
  }

  public byte @Nullable [] key() {
    return key;
  }

  public byte @Nullable [] value() {
    return value;
  }

  public Headers headers() {
    return headers;
  }

  /** {@code writeUTF} takes at most 65,535 bytes; a name longer than that is none of ours. */
  private static String name(Header header) {
    return header.key().length() <= 10_000 ? header.key() : header.key().substring(0, 10_000);
  }

  private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    if (bytes == null) {
      out.writeInt(-1);
    } else {
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static byte @Nullable [] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : in.readNBytes(length);
  }
}
