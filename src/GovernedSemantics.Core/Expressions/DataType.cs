namespace GovernedSemantics.Expressions;

internal enum TypeKind
{
    /// <summary>The type of a bare NULL; it fits every other type.</summary>
    Null,
    String,
    Integer,

    /// <summary>Exact, with a scale that is known: decimal(p,s) columns, their sums and differences.</summary>
    Decimal,

    /// <summary>The result of a division, an average, a percentile or a deviation: rounded to 10 fractional digits.</summary>
    Number,
    Float,
    Boolean,
    Date,

    /// <summary>Civil time without an offset.</summary>
    DateTime,

    /// <summary>An instant.</summary>
    DateTimeTz,
}

/// <summary>A column or expression type: the data types of Apache Ossie, and <see cref="TypeKind.Number"/> for quotients.</summary>
internal readonly record struct DataType(TypeKind Kind, int Precision = 0, int Scale = 0)
{
    public static readonly DataType Null = new(TypeKind.Null);
    public static readonly DataType String = new(TypeKind.String);
    public static readonly DataType Integer = new(TypeKind.Integer);
    public static readonly DataType Number = new(TypeKind.Number);
    public static readonly DataType Float = new(TypeKind.Float);
    public static readonly DataType Boolean = new(TypeKind.Boolean);
    public static readonly DataType Date = new(TypeKind.Date);
    public static readonly DataType DateTime = new(TypeKind.DateTime);
    public static readonly DataType DateTimeTz = new(TypeKind.DateTimeTz);

    public bool IsNumeric => Kind is TypeKind.Integer or TypeKind.Decimal or TypeKind.Number or TypeKind.Float;

    public bool IsTime => Kind is TypeKind.Date or TypeKind.DateTime or TypeKind.DateTimeTz;

    public static DataType Decimal(int precision, int scale) => new(TypeKind.Decimal, precision, scale);

    /// <summary>The spelling of the model language: <c>decimal(12,2)</c>, <c>integer</c>.</summary>
    public override string ToString() => Kind == TypeKind.Decimal
        ? $"decimal({Precision},{Scale})"
        : Kind.ToString().ToLowerInvariant();
}
