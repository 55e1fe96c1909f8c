package social.skein.transfer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file. One that cannot be read is told, and the next is read as if it had not
 * been: a quotation mark left open swallows nobody.
 */
final class ImportFile {
  /** Larger than any line that says something; what runs on for longer is broken. */
  private static final int LONGEST = 32_768;

  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder()
          .skipEmptyLines(false)
          .allowExtraFields(true)
          .allowMissingFields(true)
          .allowExtraCharsAfterClosingQuote(false)
          .maxBufferSize(LONGEST);

  private final Lines lines;
  private final boolean whole;
  private final Kind kind;
  private final EntryReading reading;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Header header;

  private ImportFile(Lines lines, boolean whole, Kind kind, EntryReading reading) {
    this.lines = lines;
    this.whole = whole;
    this.kind = kind;
    this.reading = reading;
  }

  /**
   * Reads a file.
   *
   * @param here the host that people of this server are addressed by
   */
  static FileOutcome read(byte[] bytes, Kind kind, String here) {
    FileText text = FileText.of(bytes);
    if (text.binary()) {
      return new FileOutcome.Refused(UploadOutcome.Why.NOT_TEXT);
    }
    Lines lines = Lines.of(text.words());
    if (lines.count() > Imports.MOST_LINES) {
      return new FileOutcome.Refused(UploadOutcome.Why.TOO_MANY_LINES);
    }
    return new ImportFile(lines, text.whole(), kind, new EntryReading(here)).read();
  }

  private FileOutcome read() {
    int line = 0;
    while (line < lines.count()) {
      line = readFrom(line);
      if (line < 0) {
        return new FileOutcome.Refused(UploadOutcome.Why.HEADER);
      }
    }
    return entries.isEmpty()
        ? new FileOutcome.Refused(UploadOutcome.Why.EMPTY)
        : new FileOutcome.Read(entries);
  }

  /** Reads as far as it goes; the line to go on with, or -1 when the header is wrong. */
  private int readFrom(int first) {
    int line = first;
    try (CloseableIterator<CsvRecord> records = CSV.ofCsvRecord(lines.from(first)).iterator()) {
      while (records.hasNext()) {
        List<String> cells = records.next().getFields();
        int next = line + 1 + cells.stream().mapToInt(Lines::breaks).sum();
        if (!blank(cells)) {
          if (header == null && !readHeader(cells)) {
            return -1;
          }
          if (runsOn(line, next, cells)) {
            return broken(line);
          }
          take(line, cells);
        }
        line = next;
      }
      return line;
    } catch (CsvParseException e) {
      return broken(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean blank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  private boolean readHeader(List<String> cells) {
    header = Header.of(kind, cells).orElse(null);
    return header != null;
  }

  private boolean runsOn(int line, int next, List<String> cells) {
    return next > line + 1
        && header != null
        && (header.runsOn(cells) || (next >= lines.count() && lines.leftOpen(line)));
  }

  private int broken(int line) {
    if (line < lines.count()) {
      entries.add(Entry.broken(line + 1, lines.beginning(line, Address.LIMIT), Fate.QUOTES));
    }
    return line + 1;
  }

  private void take(int line, List<String> cells) {
    Header columns = header;
    if (columns == null || (columns.written() && entries.isEmpty() && isHeader(cells))) {
      return;
    }
    boolean lost = !whole && cells.stream().anyMatch(it -> it.indexOf(FileText.LOST) >= 0);
    entries.add(
        lost
            ? Entry.broken(line + 1, lines.beginning(line, Address.LIMIT), Fate.ENCODING)
            : reading.read(line + 1, columns, cells));
  }

  private static boolean isHeader(List<String> cells) {
    return cells.stream().anyMatch(it -> Column.titled(it).isPresent());
  }
}
