/** The given and family names of a region. Made-up names combine them. */
export interface Region {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const region = (given: string, family: string): Region => ({
  given: words(given),
  family: words(family),
});

/** Names in Latin script, in the usual spelling of each part of the country. */
export const REGIONS: readonly Region[] = [
  // Hindi belt, Rajasthan
  region(
    `Rajesh Sunita Amit Priya Vikas Anjali Manoj Kavita Deepak Pooja Ashok Rekha Sandeep Neha Vinod Meena Ramesh
     Shweta Arvind Geeta Pankaj Asha Mukesh Nisha Sanjay Seema Anil Ritu Dinesh Savita`,
    `Sharma Verma Gupta Mishra Tiwari Pandey Yadav Srivastava Agarwal Singh Chauhan Saxena Dubey Rathore Meena
     Jain Maurya Shukla Tripathi Kumar`,
  ),
  // Punjab, Haryana, Himachal
  region(
    `Gurpreet Harpreet Jaspreet Manpreet Amandeep Navjot Sukhwinder Baljeet Kulwinder Simran Ranjit Paramjit Mandeep Kiran`,
    `Singh Kaur Gill Sidhu Dhillon Sandhu Grewal Bajwa Malik Hooda Chaudhary Thakur Bhatia Arora`,
  ),
  // Bengal, Tripura
  region(
    `Subhash Ananya Partha Moumita Sourav Debjani Abhijit Sudipta Arnab Tanushree Prosenjit Ruma Kaushik Shreya`,
    `Banerjee Mukherjee Chatterjee Ghosh Das Sen Bose Dutta Roy Chakraborty Saha Mondal Sarkar Biswas`,
  ),
  // Tamil Nadu: often an initial or a father's name
  region(
    `Murugan Lakshmi Senthil Kavitha Karthik Meenakshi Suresh Revathi Arun Selvi Balaji Vasanthi Prakash Deepa Saravanan`,
    `Subramanian Krishnan Natarajan Rajendran Pillai Iyer Palanisamy Shanmugam Ganesan Velu Mani Sundaram`,
  ),
  // Andhra Pradesh, Telangana
  region(
    `Venkatesh Padma Srinivas Swathi Ravi Anusha Narasimha Sirisha Kalyan Bhavani Naresh Sravani Mahesh Lavanya`,
    `Reddy Rao Naidu Chowdary Goud Varma Raju Prasad Murthy Yadav Kumari Sastry`,
  ),
  // Karnataka, coast
  region(
    `Manjunath Shobha Basavaraj Roopa Girish Vidya Nagaraj Sumathi Raghavendra Chaitra Prashanth Ashwini`,
    `Gowda Hegde Shetty Bhat Patil Kulkarni Kamath Naik Swamy Poojary Acharya Rai`,
  ),
  // Kerala
  region(
    `Biju Sreeja Anoop Remya Rajeev Bindu Vishnu Athira Shaji Jisha Sajith Devika Unnikrishnan Thomas`,
    `Nair Menon Kurian Varghese Pillai Namboothiri Mathew George Panicker Joseph Warrier Chacko`,
  ),
  // Maharashtra, Goa
  region(
    `Sachin Vaishali Nilesh Swati Mahesh Ashwini Tushar Pallavi Ganesh Snehal Prakash Supriya Savio Maria`,
    `Patil Deshmukh Joshi Kulkarni Jadhav Shinde Pawar More Gaikwad Kale Chavan Fernandes D'Souza Naik`,
  ),
  // Gujarat, Parsi families of Mumbai
  region(
    `Jignesh Hetal Bhavesh Komal Hardik Falguni Chirag Nirali Mehul Krupa Ketan Dipti Rustom Roshni`,
    `Patel Shah Mehta Desai Parmar Solanki Trivedi Dave Bhatt Vyas Modi Mistry Daruwala Panchal`,
  ),
  // Odisha, Jharkhand, Bihar
  region(
    `Bibhuti Sasmita Prafulla Mamata Santosh Lipika Birsa Sushila Chandan Khushbu Ranjan Babita Munna Pinki`,
    `Mohanty Sahoo Panda Patnaik Behera Nayak Munda Soren Oraon Kumar Jha Prasad Paswan Sinha`,
  ),
  // Assam and the north-east
  region(
    `Bhaskar Junmoni Hemanta Rimjhim Lalrin Thangjam Zoramthanga Banri Kevichusa Tashi Pema Dipankar`,
    `Bora Saikia Kalita Gogoi Sangma Marak Lyngdoh Khongwir Ao Jamir Hmar Bhutia`,
  ),
  // Muslim families, Hyderabad to Kashmir
  region(
    `Mohammed Ayesha Imran Fatima Irfan Shabana Salman Nazia Arif Rukhsana Faisal Zainab Javed Sana Bilal`,
    `Khan Shaikh Ansari Qureshi Siddiqui Syed Pathan Mir Lone Bhat Hussain Ahmed Begum Sultana`,
  ),
];

/** Names in Devanagari, as in a phone book in Hindi or Marathi. */
export const DEVANAGARI: Region = region(
  `राजेश सुनीता अमित प्रिया विकास अंजलि मनोज कविता दीपक पूजा अशोक रेखा संदीप नेहा गणेश ज्योति सचिन वैशाली`,
  `शर्मा वर्मा गुप्ता मिश्रा तिवारी पाण्डेय यादव सिंह पाटील देशमुख जोशी कुलकर्णी चौहान मीणा`,
);

/** Names of businesses, as people save them; `*` is replaced by a name. */
export const BUSINESSES: readonly string[] = [
  '* Traders',
  '* & Sons',
  '* Medical Store',
  'Sri * Enterprises',
  'New * Electronics',
  '* Tailor',
  'Hotel *',
  '* Travels Pvt Ltd',
  '* Plumber',
  'Dr * Clinic',
  '* Kirana',
  '* Electrician Sector 22',
];
