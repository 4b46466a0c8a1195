"""The content model: what a record is, as frozen typed values. Nothing here reads a disk or a clock."""
