package io.orderledger.payment.evidence.file.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is, by its first bytes: what it is called counts for nothing. */
public enum EvidenceFileType {
  PDF("255044462d", "application/pdf"),
  PNG("89504e470d0a1a0a", "image/png"),
  JPEG("ffd8ff", "image/jpeg");

  private final String beginning;
  private final String mediaType;

  EvidenceFileType(String beginning, String mediaType) {
    this.beginning = beginning;
    this.mediaType = mediaType;
  }

  /** Empty when it is none of them. */
  public static Optional<EvidenceFileType> of(byte[] file) {
    return Arrays.stream(values()).filter(type -> type.begins(file)).findFirst();
  }

  private boolean begins(byte[] file) {
    int length = beginning.length() / 2;
    return file.length > length && HexFormat.of().formatHex(file, 0, length).equals(beginning);
  }

  public String mediaType() {
    return mediaType;
  }
}
