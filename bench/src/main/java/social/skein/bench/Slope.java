package social.skein.bench;

/** How a cost grows: by which power of something, fitted to several measurements. */
public final class Slope {
  private double n;
  private double sumX;
  private double sumY;
  private double sumXx;
  private double sumXy;

  /** Takes a measurement. */
  public Slope at(double amount, double cost) {
    double x = Math.log(amount);
    double y = Math.log(cost);
    n++;
    sumX += x;
    sumY += y;
    sumXx += x * x;
    sumXy += x * y;
    return this;
  }

  /** The slope of the straight line that fits best where both axes are logarithmic. */
  public double fitted() {
    return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
  }
}
