using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>A number of a conversion as a column of its leg.</summary>
internal sealed record ConversionCount(ConversionPart Part, PlanColumn Column);
