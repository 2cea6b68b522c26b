namespace GovernedSemantics.Sql;

/// <summary>A new node breaks the build at every place that must know it.</summary>
internal interface ISqlExpressionVisitor<out T>
{
    T VisitColumn(SqlColumn node);

    T VisitReference(SqlReference node);

    T VisitParameter(SqlParameter node);

    T VisitConstant(SqlConstant node);

    T VisitCall(SqlCall node);

    T VisitCase(SqlCase node);

    T VisitCast(SqlCast node);

    T VisitIn(SqlIn node);

    T VisitInQuery(SqlInQuery node);

    T VisitAggregate(SqlAggregate node);

    T VisitWindow(SqlWindow node);

    T VisitBucket(SqlBucket node);

    T VisitTruncate(SqlTruncate node);

    T VisitDatePart(SqlDatePart node);

    T VisitCivil(SqlCivil node);

    T VisitLater(SqlLater node);
}
