using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Model;

public sealed class KeyTypesTests
{
    [Fact]
    public void Values_of_one_kind_and_exact_numbers_can_be_equal()
    {
        KeyTypes.AreComparable(DataType.String, DataType.String).ShouldBeTrue();
        KeyTypes.AreComparable(DataType.Integer, DataType.Decimal(12, 2)).ShouldBeTrue();
        KeyTypes.AreComparable(DataType.Integer, DataType.Float).ShouldBeFalse();
        KeyTypes.AreComparable(DataType.Date, DataType.DateTime).ShouldBeFalse();
        KeyTypes.AreComparable(DataType.String, DataType.Integer).ShouldBeFalse();
    }
}
