package social.skein.transfer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file. One that cannot be read is told, and the next is read as if it had not
 * been: a quotation mark left open swallows nobody.
 */
final class ImportFile {
  /** Larger than any line that says something; what runs on for longer is broken. */
  private static final int LONGEST = 32_768;

  private final CsvReader.CsvReaderBuilder csv;
  private final Lines lines;
  private final BitSet strange;
  private final Kind kind;
  private final EntryReading reading;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Header header;

  private ImportFile(
      Separator separator, Lines lines, BitSet strange, Kind kind, EntryReading reading) {
    this.csv =
        CsvReader.builder()
            .fieldSeparator(separator.sign())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(LONGEST);
    this.lines = lines;
    this.strange = strange;
    this.kind = kind;
    this.reading = reading;
  }

  /**
   * Reads a file.
   *
   * @param here the host that people of this server are addressed by
   */
  static FileOutcome read(byte[] bytes, Kind kind, String here) {
    if (FileText.utf16(bytes)) {
      return new FileOutcome.Refused(UploadOutcome.Why.UTF_16);
    }
    FileText text = FileText.of(bytes);
    if (text.binary()) {
      return new FileOutcome.Refused(UploadOutcome.Why.NOT_TEXT);
    }
    Lines lines = Lines.of(text.words());
    if (lines.count() > Imports.MOST_LINES) {
      return new FileOutcome.Refused(UploadOutcome.Why.TOO_MANY_LINES);
    }
    Optional<Separator> said =
        lines.count() == 0 ? Optional.empty() : Separator.said(lines.beginning(0, Address.LIMIT));
    Separator separator = said.orElseGet(() -> Separator.of(lines.first(), here));
    return new ImportFile(separator, lines, text.strange(), kind, new EntryReading(here))
        .read(said.isPresent() ? 1 : 0);
  }

  private FileOutcome read(int first) {
    int line = first;
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
    try (CloseableIterator<CsvRecord> records = csv.ofCsvRecord(lines.from(first)).iterator()) {
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
          take(line, next, cells);
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

  private void take(int line, int next, List<String> cells) {
    Header columns = header;
    if (columns == null || (columns.written() && entries.isEmpty() && isHeader(cells))) {
      return;
    }
    int other = strange.nextSetBit(line);
    entries.add(
        other >= 0 && other < next
            ? Entry.broken(other + 1, lines.beginning(other, Address.LIMIT), Fate.ENCODING)
            : reading.read(line + 1, columns, cells));
  }

  private static boolean isHeader(List<String> cells) {
    return cells.stream().anyMatch(it -> Column.titled(it).isPresent());
  }
}
