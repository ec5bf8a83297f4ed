/** What was compared: data/<dossier>/concordance.yaml. */
export interface ConcordanceRecord {
  readonly kind: 'concordance';
  /** Every unit in the order of its file. */
  readonly units: readonly RecordedUnit[];
}

export interface RecordedUnit {
  /** File and unit, for example `statement/area-1-p2`. */
  readonly unit: string;
  /** A digest of the text in each language. */
  readonly texts: Readonly<Record<string, string>>;
}
